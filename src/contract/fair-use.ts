/**
 * Time shared fairly where people may wait for a terminal. Nothing is counted down while nobody waits, and nobody's first
 * `guaranteedMinutes` are ever limited.
 */
import type { Deployment, FairUse, Place } from './deployment.ts'

/** Minutes before the end at which a person is told (reference T4): the first comes before anything is short. */
export const warningMinutes = [10, 5, 2] as const
export type WarningMinutes = (typeof warningMinutes)[number]

/** What holds at a place; `undefined`: no limit, whoever waits. */
export function fairUseAt(
  deployment: Pick<Deployment, 'fairUse'>,
  place: Pick<Place, 'fairUse'> | undefined,
): FairUse | undefined {
  const own = place?.fairUse === undefined ? deployment.fairUse : place.fairUse
  return own ?? undefined
}
