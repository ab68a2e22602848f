/** A terminal's client over an in-memory repository, with what it keeps and what it asked for. */
import type { FetchLike } from '#seal/download.ts'
import type { Floors } from '#seal/floors.ts'
import { refresh } from '#seal/refresh.ts'
import { fetchTarget } from '#seal/fetch-target.ts'
import { parseTargets } from '#seal/parse-metadata.ts'
import type { Role } from '#seal/refusals.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import type { SealOptions } from '#seal/seal-options.ts'
import { base, roles, startMs, targetsBase } from './repository.ts'

const site = 'https://hub.example/release/'

export const crypto = webCrypto(globalThis.crypto.subtle)

/** What `fetch` gives, without the weight of a real `Response`: some tests ask a hundred thousand times. */
export function answer(bytes: Uint8Array | undefined) {
  const pieces = bytes ? [bytes] : []
  const reader = {
    read: () => {
      const value = pieces.shift()
      return Promise.resolve({ done: value === undefined, value })
    },
    cancel: () => Promise.resolve(),
  }
  return {
    status: bytes ? 200 : 404,
    headers: { get: () => null },
    body: { getReader: () => reader },
  }
}

/** Answers from a map of files; what is not there is a 404. */
const serveFiles =
  (files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, asked: string[] = []): FetchLike =>
  (url) => {
    const path = url.slice(site.length)
    asked.push(path.replace(/^metadata\//, ''))
    return Promise.resolve(answer(files.get(path)))
  }

/** One place where floors are kept. */
export function memoryFloors() {
  const place = {
    floors: undefined as Floors | undefined,
    isFailing: false,
    read: () =>
      place.isFailing ? Promise.reject(new Error('EIO')) : Promise.resolve(place.floors),
    write: (floors: Floors) => {
      if (place.isFailing) return Promise.reject(new Error('EIO'))
      place.floors = floors
      return Promise.resolve()
    },
  }
  return place
}

export function newClient(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  embeddedRoot: Uint8Array<ArrayBuffer>,
) {
  const kept = new Map<Role, Uint8Array<ArrayBuffer>>()
  const asked: string[] = []
  const floors = [memoryFloors(), memoryFloors()] as const
  const client = {
    kept,
    asked,
    floors,
    nowMs: startMs,
    fetch: serveFiles(files, asked),
    options: (): SealOptions => ({
      base,
      embeddedRoot,
      builtAtMs: 0,
      systemMs: () => client.nowMs,
      crypto,
      metadata: {
        read: (role) => Promise.resolve(kept.get(role)),
        write: (role, bytes) => {
          kept.set(role, bytes)
          return Promise.resolve()
        },
      },
      floors,
      fetch: (url, init) => client.fetch(url, init),
      // Nothing here is slow: time is tried in download.test.ts.
      clock: { after: () => () => {} },
    }),
    refresh: () => refresh(client.options()),
    /** The code of the refusal, `stale` or `ok`. */
    verdict: async () => {
      const refreshed = await client.refresh()
      if (!refreshed.ok) return refreshed.fault.code
      return refreshed.value.stale ? 'stale' : 'ok'
    },
    versionOf: (role: Role) => {
      const bytes = kept.get(role)
      if (!bytes) return undefined
      const { signed } = JSON.parse(new TextDecoder().decode(bytes)) as {
        signed: { version: number }
      }
      return signed.version
    },
    /** Versions kept, in the order of the workflow. */
    trusted: () =>
      roles.flatMap((role) => (kept.has(role) ? [[role, client.versionOf(role)]] : [])),
    /** Refreshes, then brings one file by its name. The text, or the code of the refusal. */
    bring: async (path: string) => {
      const refreshed = await client.refresh()
      const bytes = kept.get('targets')
      if (!refreshed.ok || !bytes) return refreshed.ok ? 'missing' : refreshed.fault.code
      const parsed = parseTargets(bytes)
      const target = parsed.ok ? parsed.value.signed.targets[path] : undefined
      if (!target) return 'missing'
      const brought = await fetchTarget(targetsBase, path, target, client.options())
      return brought.ok ? new TextDecoder().decode(brought.value) : brought.fault.code
    },
  }
  return client
}
