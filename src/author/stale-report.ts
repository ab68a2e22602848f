/** Which statements will stop being shown as verified, and when (D02). */
import type { Provenance } from '#contract/fact.ts'
import type { Place } from '#contract/deployment.ts'
import type { Guide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import { addDays } from '#guide/calendar.ts'
import { lookAheadDays } from '#guide/check/stale-facts.ts'
import { factState } from '#guide/fact-state.ts'

export interface StaleStatement {
  /** « guide cafat-remboursement, fait delai ★ ». */
  readonly name: string
  readonly reason: 'never' | 'overdue' | 'expired'
}

export interface StaleAt {
  readonly days: number
  readonly day: string
  /** Those that were still fresh at the horizon before. */
  readonly statements: readonly StaleStatement[]
}

/** What states something beside guides. */
interface Stating {
  readonly registry: Pick<Registry, 'offices' | 'sites'>
  readonly places: Readonly<Record<string, Place>>
}

/** Facts of `guides`, and the counters, sites and places of the deployment, as of `today` and later. */
export const staleReport = (
  stating: Stating,
  guides: readonly Guide[],
  today: string,
): readonly StaleAt[] => {
  const told = new Set<string>()
  const all = statementsOf(stating, guides)
  return lookAheadDays.map((days) => {
    const day = addDays(today, days)
    const statements: StaleStatement[] = []
    for (const [name, provenance] of all) {
      const reason = factState(provenance, day)
      if (reason === 'fresh' || told.has(name)) continue
      told.add(name)
      statements.push({ name, reason })
    }
    return { days, day, statements }
  })
}

/** Those that were fresh on `since` and are not on `today`; every one that is not, when there is no such day. */
export const staleSince = (
  stating: Stating,
  guides: readonly Guide[],
  since: string | undefined,
  today: string,
): readonly StaleStatement[] =>
  statementsOf(stating, guides).flatMap(([name, provenance]) => {
    const reason = factState(provenance, today)
    const wasFresh = since === undefined || factState(provenance, since) === 'fresh'
    return reason === 'fresh' || !wasFresh ? [] : [{ name, reason }]
  })

type Dated = Pick<Provenance, 'lastVerified' | 'reviewEvery' | 'source'> & {
  readonly expires?: string | undefined
}

const statementsOf = (
  { registry, places }: Stating,
  guides: readonly Guide[],
): (readonly [string, Dated])[] => [
  ...guides.flatMap(({ id, facts }) =>
    Object.entries(facts).map(
      ([fact, statement]) =>
        [`guide ${id}, fait ${fact}${statement.hard ? ' ★' : ''}`, statement] as const,
    ),
  ),
  ...named('guichet', registry.offices),
  ...named('site', registry.sites),
  ...named('lieu', places),
]

const named = (thing: string, entries: Readonly<Record<string, Dated>>) =>
  Object.entries(entries).map(([id, entry]) => [`${thing} ${id}`, entry] as const)
