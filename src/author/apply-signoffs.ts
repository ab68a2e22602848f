/** What partners signed, put where it counts: a statement was verified the day it was signed, while its words are the same. */
import type { Provenance } from '#contract/fact.ts'
import type { Guide } from '#contract/guide.ts'
import type { Office, Site } from '#contract/registry.ts'
import type { Referents } from '#contract/referent.ts'
import type { SharedAnswers } from '#contract/shared-answer.ts'
import type { Signoff } from '#contract/signoff.ts'
import { fingerprint } from '#guide/check/fingerprint.ts'
import type { Assistance } from './read-assistance.ts'
import type { Beside } from './read-beside.ts'
import { answerWords, factMark, officeMark, referentWords, siteMark } from './statement-marks.ts'

/** Every signature of each statement, by its reference. */
export type SignoffIndex = ReadonlyMap<string, readonly SignedStatement[]>

export interface SignedStatement {
  readonly mark: string
  readonly signoff: Signoff
}

export const indexSignoffs = (signoffs: readonly Signoff[]): SignoffIndex => {
  const index = new Map<string, SignedStatement[]>()
  for (const signoff of signoffs) {
    for (const [reference, mark] of Object.entries(signoff.statements)) {
      index.set(reference, [...(index.get(reference) ?? []), { mark, signoff }])
    }
  }
  return index
}

/** The newest signature of these very words. */
export const signatureOf = (
  index: SignoffIndex,
  reference: string,
  mark: string,
): Signoff | undefined =>
  index
    .get(reference)
    ?.filter((signed) => signed.mark === mark)
    .map(({ signoff }) => signoff)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]

/** The same object when no signature changes anything. */
export const signedGuide = (guide: Guide, index: SignoffIndex): Guide => {
  const facts = signedEntries(guide.facts, index, guide.id, factMark)
  return facts === guide.facts ? guide : { ...guide, facts }
}

export const signedOffices = (offices: Readonly<Record<string, Office>>, index: SignoffIndex) =>
  signedEntries(offices, index, 'offices', officeMark)

export const signedSites = (sites: Readonly<Record<string, Site>>, index: SignoffIndex) =>
  signedEntries(sites, index, 'sites', siteMark)

/** The facts of a pass, like those of a guide. */
export const signedBeside = (beside: Beside, index: SignoffIndex): Beside => {
  const { pass } = beside
  if (pass === undefined) return beside
  const facts = signedEntries(pass.value.facts, index, 'pass', factMark)
  return facts === pass.value.facts
    ? beside
    : { ...beside, pass: { ...pass, value: { ...pass.value, facts } } }
}

/** Cards of referents and answers of partners: what their partner signs is confirmed that day. */
export const signedAssistance = (assistance: Assistance, index: SignoffIndex): Assistance => {
  if (index.size === 0) return assistance
  const signedOn = (reference: string, words: string, known: string | null) => {
    const on = signatureOf(index, reference, fingerprint(words))?.on
    return on !== undefined && on > (known ?? '') ? on : undefined
  }
  const referents = (all: Referents): Referents =>
    mapEntries(all, (id, one) => {
      const on = signedOn(`referents/${id}`, referentWords(one), one.verifiedAt)
      return on === undefined ? one : { ...one, verifiedAt: on }
    })
  const answers = (all: SharedAnswers): SharedAnswers =>
    mapEntries(all, (id, one) => {
      const on = signedOn(`answers/${id}`, answerWords(one), one.answered)
      return on === undefined ? one : { ...one, answered: on }
    })
  return {
    ...assistance,
    referents: referents(assistance.referents),
    referentFiles: assistance.referentFiles.map((file) => ({
      ...file,
      value: referents(file.value),
    })),
    answers: answers(assistance.answers),
    answerFiles: assistance.answerFiles.map((file) => ({ ...file, value: answers(file.value) })),
  }
}

const mapEntries = <T>(
  entries: Readonly<Record<string, T>>,
  change: (id: string, entry: T) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(id, entry)]))

const signedEntries = <T extends Pick<Provenance, 'lastVerified'>>(
  entries: Readonly<Record<string, T>>,
  index: SignoffIndex,
  owner: string,
  markOf: (entry: T) => string,
): Record<string, T> => {
  let isSigned = false
  const signed = Object.entries(entries).map(([id, entry]): [string, T] => {
    const signature = signatureOf(index, `${owner}/${id}`, markOf(entry))
    if (signature === undefined || signature.on <= (entry.lastVerified ?? '')) return [id, entry]
    isSigned = true
    return [id, { ...entry, lastVerified: signature.on }]
  })
  return isSigned ? Object.fromEntries(signed) : entries
}
