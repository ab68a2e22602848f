import type { Guide } from '#contract/guide.ts'
import type { Surroundings } from '#contract/walk.ts'
import { seasonState } from './season-state.ts'

export interface Here {
  /** `YYYY-MM-DD` in the deployment's time zone. */
  readonly today: string
  readonly online: boolean
  /** Attributes of the terminal's place. */
  readonly place: Readonly<Record<string, string>>
  /** The clock is earlier than the release's build time: no date can be trusted, every season is unknown. */
  readonly clockIsWrong?: boolean
}

/** Fixes what surrounds a walk when it begins, so that nothing answered can move under a person. */
export const surround = (guide: Guide, here: Here): Surroundings => ({
  seasons: Object.fromEntries(
    Object.entries(guide.seasons).map(([id, season]) => [
      id,
      here.clockIsWrong === true
        ? 'unknown'
        : seasonState(season, guide.facts[season.fact], here.today),
    ]),
  ),
  online: here.online,
  place: here.place,
})
