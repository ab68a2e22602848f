/** What a terminal shows when it starts: the release of its last day, verified again; whatever its dates say. */
import type { Content } from '#contract/release.ts'
import { pointersOf } from '#seal/release-store.ts'
import type { SealCrypto } from '#seal/seal-crypto.ts'
import { endTrial, startRelease } from '#seal/switch-release.ts'
import { openContent } from './open-content.ts'
import { readAhead } from './read-ahead.ts'
import type { KioskReleases } from './terminal-stores.ts'

/** Tries a release on trial, ends its trial, and says whether it may be shown. */
export type Try = (number: number, content: Content | undefined) => Promise<boolean>

/** `undefined`: nothing is whole; the first look brings a release. `disk`: it cannot even be read. */
export async function startShown(
  releases: KioskReleases,
  crypto: SealCrypto,
  tryRelease: Try,
): Promise<Content | undefined | 'disk'> {
  // Each turn that gives nothing leaves a release for the one before, then for none.
  for (let turn = 0; turn < 3; turn += 1) {
    const { active } = await pointersOf(releases).catch(() => ({ active: undefined }))
    const ahead = await readAhead(releases, active).catch(() => undefined)
    if (!ahead) return 'disk'
    const started = await startRelease(ahead.store, crypto)
    if (!started.ok) return 'disk'
    if (!started.value) return undefined
    const { number } = started.value
    const opened = await openContent(started.value, ahead.bytes)
    const content = opened.ok ? opened.value : undefined
    const now = await pointersOf(releases)
    if (now.trialStarts !== undefined) {
      if (await tryRelease(number, content)) return content
    } else if (content) {
      return content
    } else {
      // Verified and yet unreadable: a newer app has shown it. It is left as one that failed its trial.
      await releases.writePointers({ ...now, trialStarts: 0 })
      await endTrial(false, releases)
    }
  }
  return undefined
}
