/** An administrator who signs releases and sends them to a hub, and terminals that take them from it. */
import { sign } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { FetchLike } from '#seal/download.ts'
import { missingFilesSchema, uploadedReleaseSchema } from '#contract/release-upload.ts'
import * as v from 'valibot'
import { newClient } from '../../seal/client.ts'
import { newRepository, type Repository, sha256 } from '../../seal/repository.ts'
import type { TimestampKey } from '../../../src/hub/releases/timestamp-key.ts'
import { acceptRoot } from '../../../src/hub/releases/root-chain.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { stageStartMs } from './manual-clock.ts'

/** The repository's own timestamp key, in the hands of the hub. */
export function hubKeyOf(repository: Repository): TimestampKey {
  const [signer] = repository.signers.timestamp
  if (!signer) throw new Error('a repository without timestamp key')
  const { keyid, key, privateKey } = signer
  return {
    keyid,
    publicHex: key.keyval.public,
    sign: (message) => sign(null, message, privateKey).toString('hex'),
  }
}

/** Signed, on the administrator's side: nothing is on the hub. The first release is number 2. */
export function signedRepository(nowMs: number = stageStartMs): Repository {
  const repository = newRepository(nowMs)
  repository.announcesHashes = true
  return repository
}

/** Another release, with these files beside those of the one before. Answers its number. */
export function signRelease(repository: Repository, files: Readonly<Record<string, string>>) {
  for (const [path, content] of Object.entries(files)) repository.addTarget(path, content)
  repository.publish('targets', 'snapshot')
  return repository.targets.version
}

/** What the installer does: the first root keys are on the hub's own disk. */
export async function trustRepository(store: HubStore, repository: Repository): Promise<void> {
  for (let version = 1; version <= repository.root.version; version += 1) {
    const bytes = repository.read('root', version)
    if (bytes) await store.write((db) => acceptRoot(db, bytes, 'from-disk'))
  }
}

const json = { 'content-type': 'application/json' }
const octets = { 'content-type': 'application/octet-stream' }

export const bodyOf = (repository: Repository, role: 'root' | 'snapshot' | 'targets') =>
  Buffer.from(repository.read(role) ?? new Uint8Array())

export const postMetadata = (
  app: FastifyInstance,
  role: 'root' | 'snapshot' | 'targets',
  payload: Buffer,
) => app.inject({ method: 'POST', url: `/api/releases/${role}`, payload, headers: json })

export const putFile = (app: FastifyInstance, hash: string, payload: Uint8Array) =>
  app.inject({
    method: 'PUT',
    url: `/api/releases/files/${hash}`,
    payload: Buffer.from(payload),
    headers: octets,
  })

export const fileOf = (repository: Repository, hash: string): Uint8Array =>
  [...repository.files.values()].find((bytes) => sha256(bytes) === hash) ?? new Uint8Array()

/** The three steps of `contract/release-upload.ts`. */
export async function upload(app: FastifyInstance, repository: Repository) {
  const listed = await postMetadata(app, 'targets', bodyOf(repository, 'targets'))
  if (listed.statusCode !== 200) throw new Error(listed.body)
  const { missing } = v.parse(missingFilesSchema, listed.json())
  for (const { sha256: hash } of missing) {
    const put = await putFile(app, hash, fileOf(repository, hash))
    if (put.statusCode !== 204) throw new Error(put.body)
  }
  const whole = await postMetadata(app, 'snapshot', bodyOf(repository, 'snapshot'))
  if (whole.statusCode !== 200) throw new Error(whole.body)
  return v.parse(uploadedReleaseSchema, whole.json())
}

/** `fetch` of a terminal, answered by the hub. `headers` are what a signed terminal would add. */
function fetchFrom(
  app: FastifyInstance,
  headers: Readonly<Record<string, string>> = {},
): FetchLike {
  return async (url, init) => {
    const path = url.replace('https://hub.example/release/', '/releases/')
    const answer = await app.inject({ url: path, headers: { ...init.headers, ...headers } })
    return new Response(answer.statusCode === 304 ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: { 'content-range': String(answer.headers['content-range']) },
    })
  }
}

/** A terminal that trusts the repository's first root keys, and asks this hub. */
export function terminalOf(
  app: FastifyInstance,
  repository: Repository,
  headers: Readonly<Record<string, string>> = {},
) {
  const client = newClient(new Map(), repository.read('root', 1) ?? new Uint8Array())
  client.nowMs = stageStartMs
  client.fetch = fetchFrom(app, headers)
  return client
}
