/** What the frame's address says of the person who is imagined. A setting that is not one is left out. */
import * as v from 'valibot'
import { type PreviewLook, previewLookSchema } from '#contract/preview.ts'

export function readLook({ searchParams }: URL): PreviewLook {
  const said = Object.keys(previewLookSchema.entries).flatMap((name) => {
    const value = searchParams.get(name)
    const one = value === null ? undefined : v.safeParse(previewLookSchema, { [name]: value })
    return one?.success ? [one.output] : []
  })
  return Object.assign({}, ...said)
}
