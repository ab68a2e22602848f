/** Where releases are kept on a terminal, as little as activation needs: files, manifests, and one record that points. */
import * as v from 'valibot'
import type { Manifest } from '#contract/release.ts'

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

export const pointersSchema = v.object({
  schema: v.literal('pointers/1'),
  /** The release on the screens. None before the first: the one that came with the app is shown. */
  active: v.optional(number),
  /** The one before it, kept whole. */
  previous: v.optional(number),
  /** Whole and verified, shown at the next moment between two sessions. */
  pending: v.optional(number),
  /** There while the active release has not yet passed its trial: how often it was started. */
  trialStarts: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  /** The last one that failed its trial: it is not tried again, only a higher number is. */
  failed: v.optional(number),
})
export type Pointers = v.InferOutput<typeof pointersSchema>

/** Any method may throw: the disk failed. Each resolves once it would survive the plug being pulled. */
export interface ReleaseStore {
  putFile(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  readFile(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  putManifest(manifest: Manifest): Promise<void>
  readManifest(number: number): Promise<unknown>
  readPointers(): Promise<unknown>
  /** In one step: a reader finds the record before it or this one, whole (a transaction; write, sync, rename, sync). */
  writePointers(pointers: Pointers): Promise<void>
}

/** An empty or damaged record points nowhere. */
export async function pointersOf(store: ReleaseStore): Promise<Pointers> {
  const parsed = v.safeParse(pointersSchema, await store.readPointers())
  return parsed.success ? parsed.output : { schema: 'pointers/1' }
}
