/** What is stated with a source and a date beside guides, counters, sites and places. */
import type { Convention } from '#contract/convention.ts'
import type { Provenance } from '#contract/fact.ts'
import type { MediaSession } from '#contract/media.ts'
import { freshPlaceDays } from '#contract/place-directory.ts'
import { type Referent, referentStaleDays } from '#contract/referent.ts'
import type { SharedAnswer } from '#contract/shared-answer.ts'
import type { Text } from '#contract/text.ts'
import { daysBetween } from '#guide/calendar.ts'
import { fingerprint } from '#guide/check/fingerprint.ts'
import { plainText } from '#guide/markup.ts'
import { signatureOf } from './apply-signoffs.ts'
import { type DatedStatement, datesOf, onlyIf } from './dated-statement.ts'
import { namesIn } from './names-in.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { ReadDocument } from './read-document.ts'
import {
  answerWords,
  conventionWords,
  elsewhereWords,
  factMark,
  referentWords,
} from './statement-marks.ts'

/** What names no delay of its own is asked about again after a year. */
const yearly = 'P365D'

type Content = Pick<
  DeploymentContent,
  'assistance' | 'beside' | 'deployment' | 'registry' | 'signoffs'
>

/** In the order of `besideKinds`. A signature dates each, like a fact of a guide. */
export const statementsBeside = (content: Content): readonly DatedStatement[] =>
  [
    ...ofPass(content),
    ...ofConventions(content),
    ...ofReferents(content),
    ...ofAnswers(content),
    ...ofMedia(content),
    ...ofDirectory(content),
    ...ofTargets(content),
  ].map((statement) => {
    const signed = signatureOf(content.signoffs, statement.reference, statement.mark)
    return signed === undefined || signed.on <= (statement.lastVerified ?? '')
      ? statement
      : { ...statement, lastVerified: signed.on }
  })

const programmeOf = ({ deployment }: Content) => deployment.value.name
const partnerName = ({ registry }: Content, partner: string | undefined) =>
  partner === undefined ? undefined : registry.partners[partner]?.name
const french = ({ std }: Text) => std['fr'] ?? ''

const ofPass = (content: Content): DatedStatement[] => {
  const { pass } = content.beside
  if (pass === undefined) return []
  return Object.entries(pass.value.facts).map(([id, fact]) => ({
    ...datesOf(fact),
    kind: 'pass',
    reference: `pass/${id}`,
    name: `pass, fait ${id}${fact.hard ? ' ★' : ''}`,
    words: plainText(french(fact.text), namesIn({ facts: {} }, content.registry)),
    hard: fact.hard,
    owner: partnerName(content, fact.partner) ?? programmeOf(content),
    partners: onlyIf(fact.partner),
    mark: factMark(fact),
    written: { file: pass.source.file, part: `facts.${id}` },
  }))
}

const ofConventions = (content: Content): DatedStatement[] => {
  const files = content.beside.conventions
  const counted = files.findLast(({ value }) => value.said !== undefined)
  const said = counted?.value.said
  return [
    ...lastOfEach(files, ({ conventions }) => conventions).map(
      ([id, convention, file]): DatedStatement => ({
        ...conventionDates(convention),
        kind: 'convention',
        reference: `conventions/${id}`,
        name: `convention ${id}`,
        words: conventionWords(convention),
        hard: false,
        owner: convention.owner ?? programmeOf(content),
        partners: [id],
        mark: fingerprint(conventionWords(convention)),
        written: { file, part: `conventions.${id}` },
      }),
    ),
    ...(said && counted
      ? [
          {
            ...sourceDates(said.source),
            kind: 'convention' as const,
            reference: 'conventions-count/said',
            name: 'nombre de conventions',
            words: french(said.note),
            hard: false,
            owner: programmeOf(content),
            partners: [],
            mark: '',
            written: { file: counted.source.file, part: 'said' },
          },
        ]
      : []),
  ]
}

/** Until its last day where it is known; else for a year after the source. */
const conventionDates = ({ source, until }: Convention) => {
  const dates = sourceDates(source)
  if (until === null || source.dated === null) return dates
  const days = Math.max(1, daysBetween(source.dated, until))
  return { ...dates, reviewEvery: `P${days}D`, expires: until }
}

const ofReferents = (content: Content): DatedStatement[] =>
  lastOfEach(content.assistance.referentFiles, (referents) => referents).map(
    ([id, referent, file]) => ({
      ...referentDates(referent),
      kind: 'referent',
      reference: `referents/${id}`,
      name: `référent ${id}`,
      words: referentWords(referent),
      hard: false,
      owner: referent.owner,
      partners: [referent.partner],
      mark: fingerprint(referentWords(referent)),
      written: { file, part: id },
    }),
  )

const referentDates = ({ owner, verifiedAt, validUntil }: Referent) => ({
  source: { name: owner, dated: verifiedAt },
  lastVerified: verifiedAt,
  reviewEvery: `P${referentStaleDays}D`,
  expires: validUntil,
})

const ofAnswers = (content: Content): DatedStatement[] =>
  lastOfEach(content.assistance.answerFiles, (answers) => answers).map(([id, answer, file]) => ({
    ...answerDates(answer, partnerName(content, answer.partner) ?? answer.partner),
    kind: 'answer',
    reference: `answers/${id}`,
    name: `réponse ${id}`,
    words: answerWords(answer),
    hard: false,
    owner: answer.owner,
    partners: [answer.partner],
    mark: fingerprint(answerWords(answer)),
    written: { file, part: id },
  }))

const answerDates = ({ answered, reviewEvery }: SharedAnswer, name: string) => ({
  source: { name, dated: answered },
  lastVerified: answered,
  reviewEvery,
  expires: undefined,
})

const ofMedia = (content: Content): DatedStatement[] =>
  content.beside.sessions.flatMap(({ source: { file }, value }) =>
    value.recording.kind === 'elsewhere' ? [elsewhere(content, file, value, value.recording)] : [],
  )

const elsewhere = (
  content: Content,
  file: string,
  { id, partner }: MediaSession,
  { where, source }: Extract<MediaSession['recording'], { kind: 'elsewhere' }>,
): DatedStatement => ({
  ...sourceDates(source),
  kind: 'media',
  reference: `media/${id}`,
  name: `séance ${id}`,
  words: elsewhereWords(where),
  hard: false,
  owner: partnerName(content, partner) ?? programmeOf(content),
  partners: onlyIf(partner),
  mark: fingerprint(elsewhereWords(where)),
  written: { file, part: 'recording' },
})

const ofDirectory = (content: Content): DatedStatement[] =>
  content.beside.directory.flatMap(({ source: { file }, value: list }) =>
    list.places.map((place, rank) => ({
      source: list.source,
      lastVerified: place.date_maj ?? null,
      reviewEvery: `P${freshPlaceDays}D`,
      expires: undefined,
      kind: 'directory',
      reference: `directory/${list.id}/${place.id}`,
      name: `annuaire ${list.id}, lieu ${place.id}`,
      words: `${place.nom}, ${place.commune}`,
      hard: false,
      owner: programmeOf(content),
      partners: [],
      mark: '',
      written: { file, part: `places.${rank}` },
    })),
  )

const ofTargets = (content: Content): DatedStatement[] =>
  (content.deployment.value.targets ?? []).map(({ label, source }, rank) => ({
    ...sourceDates(source),
    kind: 'target',
    reference: `targets/${rank + 1}`,
    name: `objectif ${rank + 1}`,
    words: label,
    hard: false,
    owner: programmeOf(content),
    partners: [],
    mark: '',
    written: { file: content.deployment.source.file, part: `targets.${rank}` },
  }))

/** A later file has the last word of an entry. */
const lastOfEach = <T, E>(
  files: readonly ReadDocument<T>[],
  entriesOf: (value: T) => Readonly<Record<string, E>>,
): readonly (readonly [id: string, entry: E, file: string])[] => [
  ...new Map(
    files.flatMap(({ source, value }) =>
      Object.entries(entriesOf(value)).map(
        ([id, entry]) => [id, [id, entry, source.file] as const] as const,
      ),
    ),
  ).values(),
]

const sourceDates = (source: Provenance['source']) => ({
  source,
  lastVerified: source.dated,
  reviewEvery: yearly,
  expires: undefined,
})
