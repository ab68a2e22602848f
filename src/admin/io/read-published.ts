/**
 * Reads what a release holds, for the names it gives to things. The signature is not checked: the console shows these
 * words to staff beside what the hub says, terminals check for themselves.
 */
import * as v from 'valibot'
import { type Guide, guideSchema } from '#contract/guide.ts'
import { passDoor, type ShownPass, shownPassSchema } from '#contract/pass.ts'
import { releasesSchema } from '#contract/release-upload.ts'
import { type Front, frontSchema } from '#contract/release.ts'
import { fail, succeed } from '#contract/result.ts'
import { targetsSchema } from '#seal/metadata.ts'
import { targetAddress } from '#seal/target-path.ts'
import type { AnswerSchema, Asked, Hub } from '#ask/hub.ts'

const sealedTargetsSchema = v.looseObject({ signed: targetsSchema })

export interface Published {
  readonly number: number
  readonly front: Front
  /** Where the deployment has one. */
  readonly pass: Pick<ShownPass, 'id' | 'title'> | null
  readonly readGuide: (id: string) => Asked<Guide | null>
}

/** The newest whole release, or null before the first. */
export async function readPublished(hub: Hub): Asked<Published | null> {
  const listed = await hub.get('/api/releases', releasesSchema)
  if (!listed.ok) return listed
  const newest = listed.value.releases.find(({ isWhole }) => isWhole)
  if (!newest) return succeed(null)
  const sealed = await hub.get(
    `/releases/metadata/${newest.number}.targets.json`,
    sealedTargetsSchema,
  )
  if (!sealed.ok) return sealed
  const { targets } = sealed.value.signed
  const readFile = <T>(path: string, schema: AnswerSchema<T>): Asked<T | null> => {
    const target = targets[path]
    return target
      ? hub.get(`/releases/targets/${targetAddress(path, target.hashes.sha256)}`, schema)
      : Promise.resolve(succeed(null))
  }
  const front = await readFile('front.json', frontSchema)
  if (!front.ok) return fail(front.fault)
  if (front.value === null) return succeed(null)
  const pass = await readFile(`doors/${passDoor}.json`, shownPassSchema)
  return succeed({
    number: newest.number,
    front: front.value,
    // Only its name is wanted here: without it the console says its id.
    pass: pass.ok ? pass.value : null,
    readGuide: (id) => readFile(`guides/${id}.json`, guideSchema),
  })
}
