/** Looks for newer releases, and puts them on the screens between two sessions. Wakes after everything a person needs. */
import type { Content } from '#contract/release.ts'
import type { FetchLike } from '#seal/download.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Source } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { nextPause } from '../io/next-pause.ts'
import { floorsFile } from '../release/floors-file.ts'
import { type Keeping, keepReleases } from '../release/keep-releases.ts'
import type { Looking } from '../release/look-for-release.ts'
import type { ShownContent } from './start-content.ts'

const pauses = { everyMs: 5 * 60_000, longestMs: 10 * 60_000 }

/** What was built into the app. */
export interface EmbeddedTrust {
  readonly builtAtMs: number
  /** Rejects when the shell's cache has lost it: nothing new is then trusted. */
  readonly readEmbeddedRoot: () => Promise<Uint8Array<ArrayBuffer>>
}

export interface KeptReleases {
  /** Looks now. */
  readonly lookSoon: () => void
}

export async function startReleases(
  shown: ShownContent,
  session: Pick<SessionPort, 'read' | 'subscribe'>,
  terminal: Source<TerminalState>,
  { builtAtMs, readEmbeddedRoot }: EmbeddedTrust,
  fetchReleases: FetchLike,
  bringRecordings: (looking: Looking) => Promise<void>,
): Promise<KeptReleases> {
  const { stores, crypto, clock, news } = shown
  // Neither https nor localhost: the browser gives no means to verify anything.
  if (!isSecureContext) {
    news.change({ refusal: 'no-crypto' })
    return { lookSoon: () => {} }
  }
  const at = (path: string) => new URL(path, location.href).href
  const keeping: Keeping = {
    ...shown,
    releases: stores.releases,
    storage: navigator.storage,
    targetsBase: at('/releases/targets/'),
    seal: {
      base: at('/releases/metadata/'),
      embeddedRoot: await readEmbeddedRoot().catch(() => new Uint8Array()),
      builtAtMs,
      systemMs: Date.now,
      crypto,
      metadata: stores.metadata,
      floors: [stores.floors, floorsFile()],
      fetch: fetchReleases,
      clock,
    },
  }
  const keeper = keepReleases(keeping)

  // With nothing to show yet there is nothing to pull from under anybody.
  const isFree = () => session.read().moment === 'attract' || !terminal.read().content
  let passed: Content | undefined
  const showPassed = () => {
    if (!passed || !isFree()) return
    const content = passed
    passed = undefined
    shown.show(content)
  }
  const take = async () => {
    if (!isFree()) return
    // Somebody may sit down during the trial: what has passed then waits for the end of the session.
    passed = (await keeper.takePending()) ?? passed
    showPassed()
  }

  const tellSupervisor = async () => {
    const timestamp = await stores.metadata.read('timestamp')
    if (timestamp) terminal.read().supervision?.deeds.follow(new TextDecoder().decode(timestamp))
  }

  const tellClock = async () => {
    const { startClock } = await import('../clock/start-clock.tsx')
    startClock(terminal, keeping.seal, lookSoon)
  }

  let failures = 0
  let cancel = () => {}
  const look = async () => {
    cancel()
    failures = (await keeper.look()) ? 0 : failures + 1
    if (failures === 0) await tellSupervisor().catch(() => undefined)
    await take()
    if (news.read().refusal === 'expired' && !terminal.read().content) void tellClock()
    // Texts first: what is heard comes once they are shown, and nothing waits for it.
    void bringRecordings(keeping)
    cancel()
    cancel = clock.after(nextPause(pauses, failures, Math.random()), lookSoon)
  }

  const lookSoon = () => void look()
  let previous = session.read().moment
  session.subscribe(() => {
    const { moment } = session.read()
    const isBack = moment === 'attract' && previous !== 'attract'
    previous = moment
    if (!isBack) return
    showPassed()
    void take()
  })
  // One that waited through a restart needs no network.
  void take().then(look)
  return { lookSoon }
}
