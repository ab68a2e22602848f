/** Drafts as the console and the command line ask for them. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import {
  draftChangedSchema,
  draftConflictSchema,
  draftHistorySchema,
  draftTreeSchema,
} from '../../../src/contract/drafts.ts'

export interface DraftEdit {
  readonly path: string
  readonly from: number
  readonly text: string | null
}

export function draftDesk(app: FastifyInstance, person: string) {
  const headers = { 'stage-staff': person }
  const get = (url: string, more: Readonly<Record<string, string>> = {}) =>
    app.inject({ method: 'GET', url, headers: { ...headers, ...more } })
  const post = (url: string, payload: object) =>
    app.inject({ method: 'POST', url, headers, payload })
  return {
    get,
    post,
    change: (files: readonly DraftEdit[], note?: string) =>
      post('/api/admin/drafts', note === undefined ? { files } : { files, note }),
    tree: async () => v.parse(draftTreeSchema, (await get('/api/admin/drafts')).json()),
    history: async (query = '') =>
      v.parse(draftHistorySchema, (await get(`/api/admin/drafts/history${query}`)).json()),
    textAt: async (revision: number, path: string) =>
      v.parse(
        v.object({ text: v.nullable(v.string()) }),
        (await get(`/api/admin/drafts/at/${revision}?path=${path}`)).json(),
      ).text,
  }
}

export const revisionOf = (answer: { json: () => unknown }): number =>
  v.parse(draftChangedSchema, answer.json()).revision

export const conflictOf = (answer: { json: () => unknown }) =>
  v.parse(draftConflictSchema, answer.json())
