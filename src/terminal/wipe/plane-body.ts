/** What a user plane is made of, enough to find all of it again and end it, even after a crash of everything. */
import * as v from 'valibot'

const pid = v.pipe(v.number(), v.integer(), v.minValue(2))

/** The keeper or the browser: each is the first of a process group and session that bear its number. */
const leaderSchema = v.strictObject({ pid, startTicks: v.pipe(v.number(), v.minValue(0)) })
export type Leader = v.InferOutput<typeof leaderSchema>

/** Session folders have no other name, and nothing else is ever removed. */
export const folderName = /^s-[0-9a-f]{16}$/

export const planeBodySchema = v.strictObject({
  folder: v.pipe(
    v.string(),
    v.check((path) => folderName.test(path.split(/[/\\]/).at(-1) ?? '')),
  ),
  leaders: v.pipe(v.array(leaderSchema), v.readonly()),
})
export type PlaneBody = v.InferOutput<typeof planeBodySchema>
