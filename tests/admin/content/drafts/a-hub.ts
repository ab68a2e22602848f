/** The drafts of a hub, in memory: the same rules as the real one. */
import * as v from 'valibot'
import { draftChangeSchema } from '#contract/drafts.ts'
import { fail, succeed } from '#contract/result.ts'
import { type Hub, type HubFault, hubOver } from '../../../../src/ask/hub.ts'

export interface HubInMemory {
  readonly hub: Hub
  readonly files: Map<string, { text: string; revision: number; by: string }>
  /** Another author saves. */
  readonly otherSaves: (path: string, text: string) => void
  readonly state: { revision: number; isCut: boolean; onPost: (() => void) | undefined }
}

const cut: HubFault = { status: 0, code: 'unreachable', message: 'coupé', body: undefined }

export const hubInMemory = (texts: Readonly<Record<string, string>>): HubInMemory => {
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [path, { text, revision: 1, by: 'Paul' }]),
  )
  const state: HubInMemory['state'] = { revision: 1, isCut: false, onPost: undefined }
  const tree = () => ({
    deployment: 'bourg',
    revision: state.revision,
    files: [...files].map(([path, file]) => ({ path, ...file })),
  })
  const save = (body: unknown): Record<string, unknown> | undefined => {
    const change = v.parse(draftChangeSchema, body)
    const stale = change.files.filter(({ path, from }) => (files.get(path)?.revision ?? 0) !== from)
    if (stale.length > 0) {
      return {
        code: 'conflict',
        message: 'conflit',
        files: stale.map(({ path }) => ({
          path,
          revision: files.get(path)?.revision ?? 0,
          text: files.get(path)?.text ?? null,
          by: files.get(path)?.by ?? '',
        })),
      }
    }
    state.revision += 1
    for (const { path, text } of change.files) {
      if (text === null) files.delete(path)
      else files.set(path, { text, revision: state.revision, by: 'Moi' })
    }
    return undefined
  }
  return {
    files,
    state,
    otherSaves(path, text) {
      state.revision += 1
      files.set(path, { text, revision: state.revision, by: 'Nadia' })
    },
    hub: hubOver((request, schema) => {
      if (state.isCut) return Promise.resolve(fail(cut))
      if (request.method === 'GET') return Promise.resolve(succeed(v.parse(schema, tree())))
      const conflict = save(request.body)
      state.onPost?.()
      return Promise.resolve(
        conflict === undefined
          ? succeed(v.parse(schema, { revision: state.revision }))
          : fail({ status: 409, code: 'conflict', message: 'conflit', body: conflict }),
      )
    }),
  }
}
