/** A release on a hub: it takes what the administrator's keys have signed, from whoever brings it. */
import * as v from 'valibot'
import type { BuiltFile } from '#author/build-release.ts'
import { hubRefusalSchema } from '#contract/hub-refusal.ts'
import {
  missingFilesSchema,
  releasesSchema,
  uploadedReleaseSchema,
} from '#contract/release-upload.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import type { Delivery, Destination, Standing } from './destination.ts'

const timeoutMs = 60_000
/** How often a request is made again after the network failed. */
const tries = 3

export interface HubWays {
  readonly fetch: typeof fetch
  /** Told as files arrive. */
  readonly out: (text: string) => void
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
}

/** Ten lines at most: what changes was shown above them, and is still there to read. */
const isTold = (sent: number, all: number) => sent === all || sent % Math.ceil(all / 10) === 0

/** Address of a hub: over https, or http on this very machine. `undefined` when it is none. */
export const hubAddress = (text: string): string | undefined => {
  const url = URL.parse(text)
  const isHere = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)
  return url && isSafe ? url.origin : undefined
}

export const releaseHub = (address: string, ways: HubWays): Destination => {
  const ask = <T>(path: string, schema: v.GenericSchema<unknown, T>, init: RequestInit = {}) =>
    askHub(`${address}${path}`, schema, init, ways)
  const send = <T>(
    method: 'POST' | 'PUT',
    path: string,
    body: Uint8Array<ArrayBuffer>,
    schema: v.GenericSchema<unknown, T>,
  ) => ask(path, schema, { method, body, headers: { 'content-type': 'application/octet-stream' } })

  const standing = async (): Promise<Result<Standing, string>> => {
    const releases = await ask('/api/releases', releasesSchema)
    if (!releases.ok) return releases
    const { versions, releases: all } = releases.value
    return succeed({ versions, last: all.find(({ isWhole }) => isWhole)?.number })
  }

  const sendFiles = async (
    missing: readonly { readonly sha256: string }[],
    files: readonly BuiltFile[],
  ): Promise<Result<undefined, string>> => {
    const known = new Map(files.map((file) => [file.sha256, file.content]))
    for (const [at, { sha256 }] of missing.entries()) {
      const content = known.get(sha256)
      if (!content) return fail('Le serveur demande un fichier qui n’est pas de cette publication.')
      const sent = await send('PUT', `/api/releases/files/${sha256}`, content, v.unknown())
      if (!sent.ok) return sent
      if (isTold(at + 1, missing.length))
        ways.out(`Envoi : ${at + 1} fichier${at > 0 ? 's' : ''} sur ${missing.length}.`)
    }
    return succeed(undefined)
  }

  const take = async ({ roots, files, signed }: Delivery): Promise<Result<undefined, string>> => {
    const now = await standing()
    if (!now.ok) return now
    for (const [version, bytes] of [...roots].toSorted(([a], [b]) => a - b)) {
      if (version <= now.value.versions.root) continue
      const taken = await send('POST', '/api/releases/root', bytes, v.unknown())
      if (!taken.ok) return taken
    }
    if (!signed) return succeed(undefined)
    const asked = await send('POST', '/api/releases/targets', signed.targets, missingFilesSchema)
    if (!asked.ok) return asked
    const sent = await sendFiles(asked.value.missing, files)
    if (!sent.ok) return sent
    const whole = await send(
      'POST',
      '/api/releases/snapshot',
      signed.snapshot,
      uploadedReleaseSchema,
    )
    return whole.ok ? succeed(undefined) : whole
  }

  return {
    standing,
    read: async (path) => {
      try {
        const response = await ways.fetch(`${address}/releases/${path}`, {
          signal: AbortSignal.timeout(timeoutMs),
        })
        return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
      } catch {
        // The network failed: what cannot be read is not compared, and is told so.
        return undefined
      }
    },
    take,
  }
}

/** The answer, as the contract says it is; the hub's own sentence when it refuses. */
async function askHub<T>(
  url: string,
  schema: v.GenericSchema<unknown, T>,
  init: RequestInit,
  { fetch, wait }: HubWays,
): Promise<Result<T, string>> {
  for (let time = 1; ; time += 1) {
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
      const text = await response.text()
      const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text === '' ? 'null' : text)
      const answer = v.safeParse(schema, json.output)
      if (response.ok && answer.success) return succeed(answer.output)
      const refusal = v.safeParse(hubRefusalSchema, json.output)
      const { status } = response
      // Busy, or a proxy in front of it is: what was sent may be sent again.
      if (status >= 500 && time < tries) await wait(time * 2000)
      else
        return fail(
          refusal.success
            ? refusal.output.message
            : `Le serveur a répondu sans se faire comprendre (${status}).`,
        )
    } catch {
      if (time >= tries) return fail(`Le serveur ne répond pas : ${new URL(url).origin}.`)
      await wait(time * 2000)
    }
  }
}
