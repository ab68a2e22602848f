/**
 * Where the audit stood at the last verification, kept in this browser: a hub that rewrote its whole history would answer
 * « it holds », and be found out here.
 */
import * as v from 'valibot'

const rememberedSchema = v.strictObject({
  lines: v.number(),
  head: v.string(),
  /** ISO 8601 instant. */
  at: v.string(),
})
export type RememberedHead = v.InferOutput<typeof rememberedSchema>

const key = 'escale-admin-audit'

export function recallHead(page: Window = window): RememberedHead | undefined {
  try {
    const known = v.safeParse(
      rememberedSchema,
      JSON.parse(page.localStorage.getItem(key) ?? 'null'),
    )
    return known.success ? known.output : undefined
  } catch {
    return undefined // No storage here, or not ours: nothing to compare with.
  }
}

export function rememberHead(head: RememberedHead, page: Window = window): void {
  try {
    page.localStorage.setItem(key, JSON.stringify(head))
  } catch {
    // The next verification will have nothing to compare with, and says so.
  }
}
