/** A short name of what is about to be signed, the same in the console and on the command line: to be read out loud. */
import type { Manifest } from '#contract/release.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256Of } from './sha256-of.ts'

/** Sixteen hexadecimal digits in groups of four, of the list of files whatever its order. */
export const releaseFingerprint = async ({
  deployment,
  number,
  files,
}: Manifest): Promise<string> => {
  const listed = files.map(({ name, sha256 }) => `${name} ${sha256}`).toSorted()
  const bytes = new TextEncoder().encode(canonicalJson({ deployment, number, files: listed }))
  return ((await sha256Of(bytes)).slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
