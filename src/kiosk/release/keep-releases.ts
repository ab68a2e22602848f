/** Looks for releases, and puts in place one that waits when it is told to. */
import type { Content } from '#contract/release.ts'
import { pointersOf } from '#seal/release-store.ts'
import { switchRelease } from '#seal/switch-release.ts'
import { type Looking, lookForRelease } from './look-for-release.ts'
import { openContent } from './open-content.ts'
import { readAhead } from './read-ahead.ts'
import { type Trying, tryRelease } from './try-release.ts'

export type Keeping = Looking & Trying

export interface ReleaseKeeper {
  /** Whether the repository answered and nothing was refused. Two at once are one; never rejects. */
  look(): Promise<boolean>
  /**
   * Puts in place the release that waits and tries it: its content once it has passed, `undefined` when none waits or it
   * has been left again. To be called between two sessions. Two at once are one; never rejects.
   */
  takePending(): Promise<Content | undefined>
}

export function keepReleases(keeping: Keeping): ReleaseKeeper {
  const { releases, seal, news } = keeping
  let looking: Promise<boolean> | undefined
  let taking: Promise<Content | undefined> | undefined

  const look = async () => {
    const looked = await lookForRelease(keeping)
    news.change(
      looked.ok
        ? { refusal: undefined, stale: looked.value.stale }
        : { refusal: looked.fault.code },
    )
    return looked.ok
  }

  const sweepOld = async () => {
    const { active, previous, pending } = await pointersOf(releases)
    await releases.sweep(
      new Set([active, previous, pending].filter((number) => number !== undefined)),
    )
  }

  const take = async (): Promise<Content | undefined> => {
    const { pending } = await pointersOf(releases)
    if (pending === undefined) return undefined
    const { store, bytes } = await readAhead(releases, pending)
    const switched = await switchRelease(store, seal.crypto)
    if (!switched.ok) return undefined
    const opened = await openContent(switched.value, bytes)
    const content = opened.ok ? opened.value : undefined
    const isGood = await tryRelease(pending, content, keeping)
    // Not while fetching: the files of a release that is still arriving belong to no release yet.
    if (!looking) await sweepOld()
    return isGood ? content : undefined
  }

  return {
    look() {
      looking ??= look().finally(() => {
        looking = undefined
      })
      return looking
    },
    takePending() {
      taking ??= take()
        .catch(() => undefined)
        .finally(() => {
          taking = undefined
        })
      return taking
    },
  }
}
