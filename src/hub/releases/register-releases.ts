/** How a signed release comes in (`contract/release-upload.ts`) and goes out: a static TUF repository under `/releases/`. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { sha256Schema } from '#contract/release.ts'
import { maxMetadataBytes, maxTargetBytes } from '#contract/release-upload.ts'
import { isTargetPath } from '#seal/target-path.ts'
import type { HubContext } from '../hub-context.ts'
import { parseAddress } from '../parse-request.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { acceptFile, announcedFile } from './accept-file.ts'
import { acceptSnapshot } from './accept-snapshot.ts'
import { acceptTargets } from './accept-targets.ts'
import { FileCache, type StoredFile } from './file-cache.ts'
import { listReleases } from './list-releases.ts'
import { refuseSealed } from './refuse-release.ts'
import { acceptRoot } from './root-chain.ts'
import { sendBytes } from './send-bytes.ts'

/** Anybody may knock with a signature: not faster than a publisher's computer sends. */
const metadataPace = { burst: 30, perMinute: 30 }
const filePace = { burst: 6000, perMinute: 1200 }

const fileAddressSchema = v.object({ sha256: sha256Schema })

/** `onChange` runs in the transaction of a new generation of root keys or a new snapshot. */
export function registerUploads(
  app: FastifyInstance,
  { store, clock, hints }: HubContext,
  onChange: (db: HubWriter) => Promise<void>,
): void {
  const metadata = { bodyLimit: maxMetadataBytes, config: { pace: metadataPace } }
  const bytesOf = (bytes: Uint8Array | null) => {
    if (bytes) return new Uint8Array(bytes)
    throw new Refusal(400, 'bad-request', 'La demande ne contient pas le fichier attendu.')
  }

  app.post('/api/releases/root', metadata, async (request) => {
    const bytes = bytesOf(request.bodyBytes)
    const accepted = await store.write(async (db) => {
      const root = await acceptRoot(db, bytes, 'from-network')
      await onChange(db)
      return root
    })
    if (accepted.isNew) hints.tell('releases')
    return accepted
  })

  app.post('/api/releases/targets', metadata, async (request) => {
    const bytes = bytesOf(request.bodyBytes)
    return store.write((db) => acceptTargets(db, bytes, clock.nowMs()))
  })

  app.put(
    '/api/releases/files/:sha256',
    {
      bodyLimit: maxTargetBytes,
      config: { pace: filePace },
      // Before a byte of the body is read: what nobody announced costs nothing.
      onRequest: async (request, reply) => {
        const { sha256 } = parseAddress(fileAddressSchema, request.params)
        const { length, isHere } = await announcedFile(store.read, sha256)
        if (isHere) return reply.code(204).send()
        if (Number(request.headers['content-length'] ?? 0) > length)
          throw refuseSealed({ code: 'too-big' })
      },
    },
    async (request, reply) => {
      const { sha256 } = parseAddress(fileAddressSchema, request.params)
      await acceptFile(store, sha256, request.bodyBytes ?? new Uint8Array())
      return reply.code(204).send()
    },
  )

  app.post('/api/releases/snapshot', metadata, async (request) => {
    const bytes = bytesOf(request.bodyBytes)
    const uploaded = await store.write(async (db) => {
      const release = await acceptSnapshot(db, bytes, clock.nowMs())
      await onChange(db)
      return release
    })
    hints.tell('releases')
    return uploaded
  })

  app.get('/api/releases', () => listReleases(store.read))
}

const oneYear = 'public, max-age=31536000, immutable'
/** A list signed again by a new key keeps its number: it is asked about at each use. */
const revalidated = 'public, no-cache'

export function registerRepository(
  app: FastifyInstance,
  { store, metrics }: HubContext,
  cache: FileCache = new FileCache(),
): void {
  metrics.describe('escale_file_cache_bytes', 'Files of releases held in memory.')
  metrics.gauge('escale_file_cache_bytes', () => cache.bytes)

  app.get<{ Params: { name: string } }>('/releases/metadata/:name', async (request, reply) => {
    const match = /^([1-9]\d{0,14})\.(root|targets|snapshot)\.json$/.exec(request.params.name)
    const content = match && (await metadataFile(store.read, match[2] ?? '', Number(match[1])))
    if (!content) throw notFound()
    const isFixed = match[2] !== 'targets'
    const { name } = request.params
    const cacheControl = isFixed ? oneYear : revalidated
    const tag = isFixed ? name : `${name}-${content.tag}`
    return sendBytes(request, reply, { content: content.bytes, brotli: null, tag, cacheControl })
  })

  app.get<{ Params: { '*': string } }>('/releases/targets/*', async (request, reply) => {
    const sha256 = hashInAddress(request.params['*'])
    const file = sha256 === undefined ? undefined : await cache.get(sha256, readFile(sha256))
    if (sha256 === undefined || !file) throw notFound()
    return sendBytes(request, reply, { ...file, tag: sha256, cacheControl: oneYear })
  })

  const readFile = (sha256: string) => async (): Promise<StoredFile | undefined> =>
    store.read
      .selectFrom('release_file')
      .select(['content', 'brotli'])
      .where('sha256', '=', sha256)
      .executeTakeFirst()
}

/** `guides/<sha256>.carte-grise.json` → the hash. Any other form is no address of a release. */
function hashInAddress(address: string): string | undefined {
  const match = /^((?:[^/]+\/)*)([0-9a-f]{64})\.([^/]+)$/.exec(address)
  const [, folder = '', sha256, name = ''] = match ?? []
  return isTargetPath(folder + name) ? sha256 : undefined
}

async function metadataFile(db: HubReader, role: string, version: number) {
  if (role === 'targets') {
    const row = await db
      .selectFrom('release')
      .select(['targets', 'targets_sha256'])
      .where('number', '=', version)
      .where('is_whole', '=', 1)
      .executeTakeFirst()
    return row && { bytes: row.targets, tag: row.targets_sha256 }
  }
  const row = await db
    .selectFrom(role === 'root' ? 'release_root' : 'release_snapshot')
    .select('content')
    .where('version', '=', version)
    .executeTakeFirst()
  return row && { bytes: row.content, tag: '' }
}
