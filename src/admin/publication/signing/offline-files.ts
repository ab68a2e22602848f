/** What goes out to be signed elsewhere, and what comes back. */
import * as v from 'valibot'
import { listFiles } from '#author/build-release.ts'
import { type UnsignedRelease, signedReleaseSchema } from '#contract/offline-release.ts'
import type { Manifest } from '#contract/release.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { checkSignatures } from '#seal/check-signatures.ts'
import { manifestOf } from '#seal/manifest-of.ts'
import { parseTargets } from '#seal/parse-metadata.ts'
import { explainRefusal } from '#seal/refusals.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { isSameContent } from '#author/build-release.ts'
import type { SignedRelease } from '#author/sign-release.ts'
import type { Preparation } from '../prepare-release.ts'

export const manifestFor = ({ number, deployment, files }: Preparation, now: Date): Manifest => ({
  schema: 'release/1',
  number,
  deployment,
  builtAt: now.toISOString(),
  files: listFiles(files),
})

export const unsignedRelease = (
  manifest: Manifest,
  { snapshotVersion, files }: Preparation,
): UnsignedRelease => ({
  schema: 'unsigned-release/1',
  manifest,
  snapshotVersion,
  files: Object.fromEntries(
    files.map(({ name, content }) => [name, new TextDecoder().decode(content)]),
  ),
})

/** The signature must be of these very files, by a key that the root admits. The fault is a sentence in French. */
export const readSigned = async (
  text: string,
  { number, files, chain }: Preparation,
): Promise<Result<SignedRelease, string>> => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), signedReleaseSchema), text)
  if (!parsed.success) {
    return fail(
      'Ce fichier n’est pas une publication signée : prenez celui qui finit par « .signee.json ».',
    )
  }
  if (parsed.output.number !== number) {
    return fail(
      `Ce fichier est celui de la publication n° ${parsed.output.number}, et non n° ${number}.`,
    )
  }
  const bytes = new TextEncoder().encode(parsed.output.targets)
  const targets = parseTargets(bytes)
  if (!targets.ok) return fail(explainRefusal(targets.fault))
  const checked = await checkSignatures(targets.value, chain.current, webCrypto(crypto.subtle))
  if (!checked.ok) return fail(explainRefusal(checked.fault))
  const manifest = manifestOf(targets.value.signed)
  if (!manifest.ok) return fail(explainRefusal(manifest.fault))
  if (!isSameContent(manifest.value.files, listFiles(files))) {
    return fail('Les textes ont changé depuis que ce fichier est parti : préparez-le de nouveau.')
  }
  return succeed({ targets: bytes, snapshot: new TextEncoder().encode(parsed.output.snapshot) })
}
