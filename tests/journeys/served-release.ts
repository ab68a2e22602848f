/** The release that a hub serves, whatever number the build has left. */
import * as v from 'valibot'

const timestampSchema = v.object({
  signed: v.object({ meta: v.object({ 'snapshot.json': v.object({ version: v.number() }) }) }),
})

/** Its number is that of its snapshot. */
export async function servedRelease(origin: string): Promise<number> {
  const timestamp = await fetch(`${origin}/releases/metadata/timestamp.json`)
  return v.parse(timestampSchema, await timestamp.json()).signed.meta['snapshot.json'].version
}
