/** One hostile release against one terminal: refused, harmless because nothing was changed that counts, or worse. */
import type { FetchLike } from '#seal/download.ts'
import { parseTargets } from '#seal/parse-metadata.ts'
import { refresh } from '#seal/refresh.ts'
import { explainRefusal, type RefusalCode, refusalSentences } from '#seal/refusals.ts'
import { answer, newClient } from '../tests/seal/client.ts'
import type { Scenario } from '../tests/seal/compare.ts'
import { type Mutation, mutate } from '../tests/seal/mutations.ts'

export type Attack =
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  /** Accepted, and byte for byte a list of files that the administrator signed. */
  | { readonly kind: 'harmless' }
  /** Accepted, and signed by nobody: a hole. */
  | { readonly kind: 'forged' }
  /** Refused without a sentence: a fault. */
  | { readonly kind: 'mute' }

/** Bytes of a piece that a hostile server sends, over and over. */
const piece = new Uint8Array(65_536).fill(0x5b)

/** Served as the timestamp, before anything is known of what comes. */
export const monsters: Readonly<Record<string, () => readonly Uint8Array[] | 'endless'>> = {
  endless: () => 'endless',
  deep: () => [new TextEncoder().encode('['.repeat(16_000))],
  deepMaps: () => [new TextEncoder().encode('{"a":'.repeat(3000))],
  quotes: () => [new TextEncoder().encode(`"${'\\"'.repeat(8000)}`)],
  twice: () => [new TextEncoder().encode('{"signed":{"a":1,"a":2},"signatures":[]}')],
  prototype: () => [new TextEncoder().encode('{"__proto__":{"signed":{}},"signatures":[]}')],
  notText: () => [new Uint8Array(16_000).fill(0xff)],
  numbers: () => [new TextEncoder().encode(`[${'1e999,'.repeat(2000)}0]`)],
}

interface Drawn {
  readonly mutations: readonly Mutation[]
  readonly isFresh: boolean
  readonly monster: string | undefined
}

/** An attacker has no key: what a mutation would sign again is left as it was signed. */
const unsigned = (mutation: Mutation): Mutation =>
  mutation.change.kind === 'edit'
    ? { ...mutation, change: { ...mutation.change, isSigned: false } }
    : mutation

export async function attack(
  { repository, kept, root }: Scenario,
  { mutations, isFresh, monster }: Drawn,
  nowMs: number,
): Promise<Attack> {
  const files = mutate(repository, mutations.map(unsigned))
  const client = newClient(files, root)
  client.nowMs = nowMs
  if (!isFresh) for (const [role, bytes] of kept) client.kept.set(role, bytes)
  const send = monster === undefined ? undefined : monsters[monster]
  if (send) client.fetch = serveMonster(client.fetch, send)

  const refreshed = await refresh(client.options())
  if (!refreshed.ok) {
    const { code } = refreshed.fault
    const isSaid = Object.hasOwn(refusalSentences, code) && explainRefusal(refreshed.fault) !== ''
    return isSaid ? { kind: 'refused', code } : { kind: 'mute' }
  }
  const genuine = [1, 2].flatMap((version) => {
    const bytes = repository.read('targets', version)
    const parsed = bytes && parseTargets(bytes)
    return parsed?.ok ? [Buffer.from(parsed.value.message)] : []
  })
  const isGenuine = genuine.some((message) => message.equals(refreshed.value.targets.message))
  return { kind: isGenuine ? 'harmless' : 'forged' }
}

const serveMonster =
  (fetch: FetchLike, send: () => readonly Uint8Array[] | 'endless'): FetchLike =>
  (url, init) => {
    if (!url.endsWith('timestamp.json')) return fetch(url, init)
    const pieces = send()
    const reader = {
      read: () => Promise.resolve({ done: false, value: piece }),
      cancel: () => Promise.resolve(),
    }
    return Promise.resolve(
      pieces === 'endless'
        ? { ...answer(undefined), status: 200, body: { getReader: () => reader } }
        : answer(pieces[0]),
    )
  }
