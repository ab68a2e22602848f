/** Texts of the deployment: read, changed and brought back, from the console and from the command line. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import {
  type draftConflictSchema,
  draftChangeSchema,
  draftPathSchema,
  draftRestoreSchema,
} from '#contract/drafts.ts'
import type { HubContext } from '../hub-context.ts'
import { parseAddress, parseBody } from '../parse-request.ts'
import type { HubWriter } from '../store/hub-store.ts'
import {
  type Author,
  changeDrafts,
  type Changed,
  type FileState,
  restoreDrafts,
} from './change-drafts.ts'
import { refuseDraft } from './draft-refusal.ts'
import { findTree, readHistory, readTextAt, readTree } from './read-drafts.ts'

/** A whole tree, with what JSON adds to it. */
const bodyLimit = 12_000_000

const number = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'numéro attendu'), v.transform(Number))
const historySchema = v.strictObject({
  path: v.optional(draftPathSchema),
  before: v.optional(number),
})
const atSchema = v.strictObject({ revision: number })
const pathSchema = v.strictObject({ path: draftPathSchema })

type Conflict = v.InferOutput<typeof draftConflictSchema>

const describeConflict = (files: readonly FileState[]): Conflict => ({
  code: 'conflict',
  message:
    'Quelqu’un d’autre a changé ces textes pendant que vous écriviez. Comparez, choisissez, puis recommencez.',
  files: [...files],
})

export function registerDrafts(app: FastifyInstance, context: HubContext): void {
  const { store, clock, hints, staff: desk } = context
  const onRequest = desk.require('author', { command: true })

  app.get('/api/admin/drafts', { onRequest }, async (request, reply) => {
    const revision = (await findTree(store.read))?.revision ?? 0
    const asked = request.headers['if-none-match']
    if (asked === `"${revision}"`) return reply.code(304).header('etag', asked).send()
    const tree = await readTree(store.read)
    return reply.header('etag', `"${tree.revision}"`).send(tree)
  })

  app.get('/api/admin/drafts/history', { onRequest }, async (request) => {
    const { path, before = Number.MAX_SAFE_INTEGER } = parseAddress(historySchema, request.query)
    return readHistory(store.read, { path, before })
  })

  app.get('/api/admin/drafts/at/:revision', { onRequest }, async (request) => {
    const { revision } = parseAddress(atSchema, request.params)
    const { path } = parseAddress(pathSchema, request.query)
    const tree = await findTree(store.read)
    if (revision > (tree?.revision ?? 0)) throw refuseDraft('unknown-revision')
    return { text: await readTextAt(store.read, revision, path) }
  })

  async function answerChange(
    request: FastifyRequest,
    reply: FastifyReply,
    act: string,
    work: (db: HubWriter, author: Author) => Promise<Changed>,
  ) {
    const by = desk.of(request).id
    const changed = await store.write(async (db) => {
      const answer = await work(db, { by, nowMs: clock.nowMs() })
      if ('conflicts' in answer || answer.changed === 0) return answer
      const about = { revision: answer.revision, files: answer.changed }
      await desk.record(db, { by, act, about })
      return answer
    })
    if ('conflicts' in changed) return reply.code(409).send(describeConflict(changed.conflicts))
    if (changed.changed > 0) hints.tell('drafts')
    return { revision: changed.revision }
  }

  app.post('/api/admin/drafts', { onRequest, bodyLimit }, async (request, reply) => {
    const change = parseBody(draftChangeSchema, request.body)
    return answerChange(request, reply, 'drafts-changed', (db, author) =>
      changeDrafts(db, change, author),
    )
  })

  app.post('/api/admin/drafts/restore', { onRequest }, async (request, reply) => {
    const { at, from } = parseBody(draftRestoreSchema, request.body)
    const restoring = { at, from, note: `Retour à la version ${at}` }
    return answerChange(request, reply, 'drafts-restored', (db, author) =>
      restoreDrafts(db, restoring, author),
    )
  })
}
