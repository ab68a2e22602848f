/** What the targets role says, in the words of the rest of the house: a numbered release of one deployment. */
import * as v from 'valibot'
import { type Manifest, manifestSchema } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import type { Targets } from './metadata.ts'
import type { Refusal } from './refusals.ts'
import { isTargetPath } from './target-path.ts'

/** Release formats this program can show; a release says the lowest that can show it. */
export const clientFormat = 1

/** Signed beside the list of files, under `release`: the specification lets a repository add fields. */
export const releaseFieldSchema = v.object({
  deployment: v.string(),
  built_at: v.string(),
  min_client: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})

/**
 * The release's number is the version of its targets, so that a number cannot go back either: to go back to old content
 * is to publish it under a new number. `deployment` is the only one accepted, when it is known.
 */
export function manifestOf(targets: Targets, deployment?: string): Result<Manifest, Refusal> {
  const field = v.safeParse(v.object({ release: releaseFieldSchema }), targets)
  if (!field.success) return fail({ code: 'bad-release' })
  const { release } = field.output
  if (release.min_client > clientFormat) return fail({ code: 'client-too-old' })
  if (deployment !== undefined && release.deployment !== deployment)
    return fail({ code: 'wrong-deployment' })

  const paths = Object.keys(targets.targets)
  const bad = paths.find((path) => !isTargetPath(path))
  if (bad !== undefined) return fail({ code: 'bad-path', file: bad.slice(0, 200) })
  const manifest = v.safeParse(manifestSchema, {
    schema: 'release/1',
    number: targets.version,
    deployment: release.deployment,
    builtAt: release.built_at,
    files: Object.entries(targets.targets).map(([path, { length, hashes }]) => ({
      name: path.replace(/\.[^.]*$/, ''),
      sha256: hashes.sha256,
      bytes: length,
    })),
  })
  return manifest.success ? succeed(manifest.output) : fail({ code: 'bad-release' })
}
