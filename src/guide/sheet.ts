import type { Fact, FactState } from '#contract/fact.ts'
import type { Guide } from '#contract/guide.ts'
import type { Doc, Office, Registry } from '#contract/registry.ts'
import type { SheetBlock, Verdict } from '#contract/step.ts'
import type { Text } from '#contract/text.ts'
import type { Log, Surroundings } from '#contract/walk.ts'
import { factState } from './fact-state.ts'
import { type AskedPaper, papersToBring } from './papers.ts'
import { type Position, resolve } from './resolve.ts'
import { verdictToday } from './verdict.ts'

export type SheetPaper = AskedPaper & Pick<Doc, 'name' | 'hint' | 'getOne' | 'picture'>
export type SheetOffice = Office & { readonly id: string }
export type SheetFact = Pick<Fact, 'text' | 'source' | 'lastVerified' | 'expires' | 'hard'> & {
  readonly id: string
  readonly state: FactState
}

export interface SheetAnswer {
  readonly question: Text
  /** Labels chosen; none for « je ne sais pas ». */
  readonly answers: readonly Text[]
}

/** What a person takes home: words and dates of the guide, nothing of the person but what they chose to print. */
export interface Sheet {
  readonly guide: { readonly id: string; readonly version: number; readonly title: Text }
  readonly placeName: string
  readonly today: string
  readonly verdict: Verdict
  /** The guide says more than may be promised today: a hard fact behind it is not fresh. */
  readonly isDoubtful: boolean
  readonly title: Text
  readonly reason?: Text
  readonly summary: readonly SheetAnswer[]
  readonly papers: readonly SheetPaper[]
  /** Counters to go to; none means the terminal's own place. */
  readonly offices: readonly SheetOffice[]
  readonly facts: readonly SheetFact[]
  readonly nextsteps: readonly Text[]
}

export interface SheetRequest {
  readonly guide: Guide
  readonly surroundings: Surroundings
  readonly log: Log
  readonly registry: Registry
  readonly placeName: string
  readonly today: string
}

/** Questions answered on the way, without the sensitive ones. */
const summarize = (guide: Guide, { path, log }: Position): readonly SheetAnswer[] =>
  path.flatMap((id) => {
    const step = guide.steps[id]
    const outcome = log[id]
    if (step?.kind !== 'choice' || step.sensitive || outcome === undefined) return []
    const chosen = step.options.filter(({ value }) => [outcome].flat().includes(value))
    return [{ question: step.title, answers: chosen.map(({ label }) => label) }]
  })

const factsOf = (guide: Guide, ids: readonly string[], today: string): readonly SheetFact[] =>
  [...new Set(ids)].flatMap((id) => {
    const fact = guide.facts[id]
    if (fact === undefined) return []
    const { text, source, lastVerified, expires, hard } = fact
    const state = factState(fact, today)
    const end = expires === undefined ? {} : { expires }
    return [{ id, text, source, lastVerified, hard, state, ...end }]
  })

const factsWalked = (guide: Guide, path: readonly string[]) =>
  path.flatMap((id) => {
    const step = guide.steps[id]
    return step === undefined || step.kind === 'gate' ? [] : step.facts
  })

/**
 * The sheet of a walk, derived from where it stands. On a result, the blocks it lists; before one, a sheet to come back
 * with: everything known so far, under the verdict `later`. Documents and offices absent from the registry are left
 * out (check L01 refuses them).
 */
export function takeHomeSheet(request: SheetRequest): Sheet {
  const { guide, surroundings, log, registry, placeName, today } = request
  const position = resolve(guide, surroundings, log)
  const here = guide.steps[position.step]
  const result = here?.kind === 'result' ? here : undefined
  const has = <T>(block: SheetBlock, rows: () => readonly T[]) =>
    result === undefined || result.sheet.includes(block) ? rows() : []
  const body = result?.body
  const verdict = result ? verdictToday(guide, result, position.path, today) : 'later'
  return {
    guide: { id: guide.id, version: guide.version, title: guide.meta.title },
    placeName,
    today,
    verdict,
    isDoubtful: result !== undefined && verdict !== result.verdict,
    title: result?.title ?? guide.meta.title,
    ...(body === undefined ? {} : { reason: body }),
    summary: has('summary', () => summarize(guide, position)),
    papers: has('docs', () =>
      papersToBring(guide, surroundings, log).flatMap((paper) => {
        const doc = registry.docs[paper.doc]
        return doc === undefined ? [] : [Object.assign({}, doc, paper)]
      }),
    ),
    offices: has('office', () =>
      (result?.offices ?? []).flatMap((id) => {
        const office = registry.offices[id]
        return office === undefined ? [] : [Object.assign({ id }, office)]
      }),
    ),
    facts: factsOf(
      guide,
      [
        ...(result?.facts ?? []),
        ...has('dates', () => [
          ...Object.values(guide.seasons).map(({ fact }) => fact),
          ...factsWalked(guide, position.path),
        ]),
      ],
      today,
    ),
    nextsteps: has('nextsteps', () => result?.nextsteps ?? []),
  }
}
