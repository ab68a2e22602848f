/** How the hub says no: a code that programs read, a French sentence that people read. Never anything of the request. */
import * as v from 'valibot'

export const hubRefusalSchema = v.strictObject({
  /** kebab-case and stable: clients decide by it, reports count it. */
  code: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/), v.maxLength(60)),
  message: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000)),
})
export type HubRefusal = v.InferOutput<typeof hubRefusalSchema>
