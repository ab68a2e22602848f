/** What a folder and a hub last had in common: what tells a change made here from one made there. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { draftPathSchema } from '#contract/drafts.ts'
import { sha256Schema } from '#contract/release.ts'
import { writeWhole } from '../write-whole.ts'

const sharedSchema = v.strictObject({
  schema: v.literal('shared-drafts/1'),
  /** Origin of the hub. */
  hub: v.string(),
  files: v.record(
    draftPathSchema,
    v.strictObject({ revision: v.pipe(v.number(), v.safeInteger()), sha256: sha256Schema }),
  ),
})
export type Shared = v.InferOutput<typeof sharedSchema>

/** Hidden, and of this folder alone: git ignores it. */
const fileIn = (root: string) => join(root, '.hub.json')

/** Nothing is shared yet with another hub, nor when the file is damaged: every difference is then shown. */
export const readShared = (root: string, hub: string): Shared => {
  const nothing: Shared = { schema: 'shared-drafts/1', hub, files: {} }
  if (!existsSync(fileIn(root))) return nothing
  const schema = v.pipe(v.string(), v.parseJson(), sharedSchema)
  const parsed = v.safeParse(schema, readFileSync(fileIn(root), 'utf8'))
  return parsed.success && parsed.output.hub === hub ? parsed.output : nothing
}

export const writeShared = (root: string, shared: Shared): void =>
  writeWhole(fileIn(root), `${JSON.stringify(shared, undefined, 1)}\n`)

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
