/** Which statements may not be shown as verified, since when, and who is asked (D02). */
import type { FactState } from '#contract/fact.ts'
import type { Guide } from '#contract/guide.ts'
import { addDays, daysBetween } from '#guide/calendar.ts'
import { lookAheadDays } from '#guide/check/stale-facts.ts'
import { factState, freshUntil } from '#guide/fact-state.ts'
import type { DatedStatement } from './dated-statement.ts'
import { type Stating, statementsOf } from './statements.ts'

export interface StaleStatement extends Pick<
  DatedStatement,
  'kind' | 'reference' | 'name' | 'words' | 'hard' | 'owner' | 'partners' | 'source' | 'written'
> {
  readonly reason: Exclude<FactState, 'fresh'>
  /** Last day on which it could be shown as verified; absent when nobody ever verified it. */
  readonly freshUntil: string | undefined
  /** Days since then; absent likewise. */
  readonly daysLate: number | undefined
}

/** What one owner has to look at again: hard statements first, then the latest. */
export interface OwnedStale {
  readonly owner: string
  readonly statements: readonly StaleStatement[]
}

export interface StaleAt {
  readonly days: number
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Those that were still fresh at the horizon before. Who has most hard statements comes first. */
  readonly owners: readonly OwnedStale[]
}

/** Facts of `guides`, and what else the deployment states, as of `today` and later. */
export const staleReport = (
  stating: Stating,
  guides: readonly Guide[],
  today: string,
): readonly StaleAt[] => {
  const told = new Set<string>()
  const all = statementsOf(stating, guides)
  return lookAheadDays.map((days) => {
    const day = addDays(today, days)
    const stale = all.flatMap((statement) => staleOn(statement, day))
    const news = stale.filter(({ reference }) => !told.has(reference))
    for (const { reference } of news) told.add(reference)
    return { days, day, owners: byOwner(news) }
  })
}

/** Those that were fresh on `since` and are not on `today`; every one that is not, when there is no such day. */
export const staleSince = (
  stating: Stating,
  guides: readonly Guide[],
  since: string | undefined,
  today: string,
): readonly StaleStatement[] =>
  statementsOf(stating, guides).flatMap((statement) => {
    const wasFresh = since === undefined || factState(statement, since) === 'fresh'
    return wasFresh ? staleOn(statement, today) : []
  })

const staleOn = (statement: DatedStatement, day: string): StaleStatement[] => {
  const reason = factState(statement, day)
  if (reason === 'fresh') return []
  const { kind, reference, name, words, hard, owner, partners, source, written } = statement
  const last = reason === 'expired' ? statement.expires : freshUntil(statement)
  const daysLate = last === undefined ? undefined : daysBetween(last, day)
  return [
    {
      kind,
      reference,
      name,
      words,
      hard,
      owner,
      partners,
      source,
      ...(written && { written }),
      reason,
      freshUntil: last,
      daysLate,
    },
  ]
}

/** Hard first; then what was verified and is late, the latest first; then what nobody ever verified. */
const mostUrgentFirst = (a: StaleStatement, b: StaleStatement): number =>
  Number(b.hard) - Number(a.hard) ||
  (b.daysLate ?? -1) - (a.daysLate ?? -1) ||
  (a.reference < b.reference ? -1 : 1)

export const byOwner = (statements: readonly StaleStatement[]): readonly OwnedStale[] =>
  [...Map.groupBy(statements, ({ owner }) => owner)]
    .map(([owner, owned]) => ({ owner, statements: owned.toSorted(mostUrgentFirst) }))
    .toSorted(
      (a, b) =>
        hardOf(b) - hardOf(a) ||
        b.statements.length - a.statements.length ||
        (a.owner < b.owner ? -1 : 1),
    )

const hardOf = ({ statements }: OwnedStale) => statements.filter(({ hard }) => hard).length
