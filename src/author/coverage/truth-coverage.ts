/** How many statements have a source that can be looked at, and are still shown as verified. */
import { factState, isRereadable } from '#guide/fact-state.ts'
import { besideKinds } from '../dated-statement.ts'
import type { DatedStatement } from '../dated-statement.ts'
import { type Measure, measure } from './measure.ts'

/** `today` is `YYYY-MM-DD` where the deployment is. */
export const truthCoverage = (
  statements: readonly DatedStatement[],
  today: string,
): readonly Measure[] => {
  const facts = statements.filter(({ kind }) => kind === 'fact' || kind === 'pass')
  const isKind = (kinds: readonly string[]) => statements.filter(({ kind }) => kinds.includes(kind))
  const freshness = (of: readonly DatedStatement[]) =>
    of.map(({ reference, ...dated }) => [reference, factState(dated, today) === 'fresh'] as const)
  return [
    measure(
      'facts-sourced',
      'Faits avec une source que l’on peut relire',
      facts.map(({ reference, source }) => [reference, isRereadable(source)]),
    ),
    measure('facts-fresh', 'Faits vérifiés et à jour', freshness(facts)),
    measure(
      'hard-facts-fresh',
      'Faits ★ vérifiés et à jour',
      freshness(facts.filter(({ hard }) => hard)),
    ),
    measure(
      'registry-fresh',
      'Guichets, sites et lieux vérifiés et à jour',
      freshness(isKind(['office', 'site', 'place'])),
    ),
    measure(
      'beside-fresh',
      'Annuaire, conventions, référents, réponses, séances, objectifs à jour',
      freshness(isKind(besideKinds.filter((kind) => kind !== 'pass'))),
    ),
  ]
}
