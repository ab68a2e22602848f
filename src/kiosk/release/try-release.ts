/** Ends the trial of the release that has just been put in place, before anybody sees it. */
import type { Content } from '#contract/release.ts'
import type { SealClock } from '#seal/pace.ts'
import type { ReleaseStore } from '#seal/release-store.ts'
import { runTrial } from '#seal/run-trial.ts'
import type { Store } from '#ui/store/store.ts'
import type { ReleaseNews } from './release-news.ts'

export interface Trying {
  readonly releases: ReleaseStore
  readonly clock: SealClock
  /** Draws the home and opens a guide of a release that nobody sees yet. */
  readonly check: (content: Content) => Promise<boolean>
  readonly news: Store<ReleaseNews>
}

/** Whether it passed. `content` is `undefined` when this app cannot read the release: it has failed. */
export async function tryRelease(
  number: number,
  content: Content | undefined,
  { releases, clock, check, news }: Trying,
): Promise<boolean> {
  news.change({ isOnTrial: true })
  const works = () => (content ? check(content) : Promise.resolve(false))
  const { outcome, ended } = await runTrial(works, releases, clock)
  news.change({
    isOnTrial: false,
    trial: { number, outcome },
    switches: news.read().switches + 1,
  })
  return outcome === 'passed' && ended.ok
}
