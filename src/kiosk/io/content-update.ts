/**
 * Keeps a terminal's content up to date: fetched and verified at any moment, shown only when told. Nothing a person
 * reads changes under their eyes.
 */
import type { Content } from '#contract/release.ts'
import type { ContentStore } from './content-store-port.ts'
import type { FetchWays } from './fetch-bytes.ts'
import { fetchRelease, type ReleaseFault } from './release-source.ts'
import type { StorageFault } from './storage-fault.ts'
import { hasRoomFor, type StorageRoom } from './storage-room.ts'

export type UpdateFault =
  | ReleaseFault
  | { readonly code: `storage-${StorageFault}`; readonly file?: undefined }

export type UpdateState =
  /** Nothing newer is known. */
  | { readonly kind: 'current' }
  | { readonly kind: 'fetching' }
  /** A newer release is whole and waits for the terminal to be at rest. */
  | { readonly kind: 'ready'; readonly number: number }
  /** What is shown stays; the next check tries again. */
  | { readonly kind: 'failed'; readonly fault: UpdateFault }

export interface UpdateOptions {
  readonly store: ContentStore
  /** Absolute address of the release, ending with a slash. */
  readonly base: string
  /** The only programme accepted; that of the release shown when absent, and any for the very first one. */
  readonly deployment?: string
  readonly storage?: StorageRoom | undefined
  readonly ways?: FetchWays
}

export interface ContentUpdate {
  state(): UpdateState
  onChange(listener: (state: UpdateState) => void): () => void
  /** Looks for a newer release and fetches it. Never rejects; two calls at once are one. */
  check(): Promise<UpdateState>
  /**
   * Shows the release that is ready, and gives its content; `undefined` when there is none. Call it on the attract
   * screen only: old files are swept at the same time.
   */
  activateWhenIdle(): Promise<Content | undefined>
}

export function contentUpdate(options: UpdateOptions): ContentUpdate {
  const { store, base, ways = {} } = options
  const storage = 'storage' in options ? options.storage : navigator.storage
  const listeners = new Set<(state: UpdateState) => void>()
  let state: UpdateState = { kind: 'current' }
  let checking: Promise<UpdateState> | undefined

  const become = (next: UpdateState) => {
    state = next
    for (const listener of listeners) listener(next)
    return next
  }

  /** What the disk says, which outlives a restart: a release may be ready since before it. */
  const settle = async () => {
    const { ready } = await store.standing()
    return become(ready === undefined ? { kind: 'current' } : { kind: 'ready', number: ready })
  }

  const failWith = (fault: UpdateFault) => become({ kind: 'failed', fault })

  const fetchAndStore = async (): Promise<UpdateState> => {
    const { active, ready, deployment } = await store.standing()
    become({ kind: 'fetching' })
    const fetched = await fetchRelease(
      base,
      {
        deployment: options.deployment ?? deployment,
        number: ready ?? active ?? 0,
        kept: (sha256s) => store.kept(sha256s),
        hasRoomFor: (bytes) => hasRoomFor(bytes, storage),
        // A file that cannot be kept now is handed to `storeRelease` with the others, which will say why.
        keep: (file, bytes) => store.keepFile(file.sha256, bytes),
      },
      ways,
    )
    if (!fetched.ok) return failWith(fetched.fault)
    if (fetched.value.kind === 'unchanged') return settle()
    const stored = await store.storeRelease(fetched.value.manifest, fetched.value.files)
    return stored.ok ? settle() : failWith({ code: `storage-${stored.fault}` })
  }

  return {
    state: () => state,

    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    check() {
      checking ??= fetchAndStore().finally(() => {
        checking = undefined
      })
      return checking
    },

    async activateWhenIdle() {
      const { ready } = await store.standing()
      if (ready === undefined) return undefined
      const activated = await store.activate(ready)
      if (!activated.ok) {
        failWith({ code: `storage-${activated.fault}` })
        return undefined
      }
      const content = await store.readActive()
      // Not while fetching: the files of a release that is still arriving belong to no release yet.
      if (!checking) {
        await store.sweep()
        await settle()
      }
      return content
    },
  }
}
