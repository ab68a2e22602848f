/** A signed release to the hub, file by file; after a cut it goes on from where it was. */
import { rolloutSchema, rolloutsSchema } from '#contract/rollout.ts'
import { missingFilesSchema, uploadedReleaseSchema } from '#contract/release-upload.ts'
import { fail, succeed } from '#contract/result.ts'
import { type Asked, type Hub, nothingMore } from '#ask/hub.ts'
import type { KeptDelivery } from '../signing/publication-database.ts'

export interface SendingProgress {
  readonly sentFiles: number
  readonly files: number
  readonly sentBytes: number
  readonly bytes: number
}

/** The hub keeps each file it has received: the same call again sends only the others. */
export const sendDelivery = async (
  hub: Hub,
  { targets, snapshot, files }: KeptDelivery,
  onProgress: (progress: SendingProgress) => void,
): Asked<{ readonly number: number }> => {
  const asked = await hub.send('POST', '/api/releases/targets', targets, missingFilesSchema)
  if (!asked.ok) return asked
  const { missing } = asked.value
  const contents = new Map(files.map(({ sha256, content }) => [sha256, content]))
  const progress = {
    sentFiles: 0,
    files: missing.length,
    sentBytes: 0,
    bytes: missing.reduce((sum, { bytes }) => sum + bytes, 0),
  }
  onProgress({ ...progress })
  for (const { sha256, bytes } of missing) {
    const content = contents.get(sha256)
    if (content === undefined) return fail(foreignFile)
    const sent = await hub.send('PUT', `/api/releases/files/${sha256}`, content, nothingMore)
    if (!sent.ok) return sent
    progress.sentFiles += 1
    progress.sentBytes += bytes
    onProgress({ ...progress })
  }
  const whole = await hub.send('POST', '/api/releases/snapshot', snapshot, uploadedReleaseSchema)
  return whole.ok ? succeed({ number: whole.value.number }) : whole
}

/**
 * The first terminals get it. A rollout of this number is this one, started by a request whose answer was lost: the hub
 * has just taken what we signed under it.
 */
export const startRollout = async (
  hub: Hub,
  { number, wave }: Pick<KeptDelivery, 'number' | 'wave'>,
): Asked<unknown> => {
  const started = await hub.post('/api/admin/rollouts', { number, wave }, rolloutSchema)
  if (started.ok || started.fault.code !== 'number-too-low') return started
  const known = await hub.get('/api/admin/rollouts', rolloutsSchema)
  const isThere = known.ok && known.value.rollouts.some((rollout) => rollout.number === number)
  return isThere ? succeed(undefined) : started
}

const foreignFile = {
  status: 0,
  code: 'foreign-file',
  message: 'Le hub demande un fichier qui n’est pas de cette publication. Rien n’est publié.',
  body: undefined,
}
