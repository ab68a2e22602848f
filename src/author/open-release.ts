/** A release that was signed: what its files are, who vouches for it, and what is in them. */
import * as v from 'valibot'
import { diagnosticFileName, diagnosticSchema } from '#contract/diagnostic.ts'
import { type Exercise, exerciseFolder, exerciseSchema } from '#contract/exercise/exercise.ts'
import { guideSchema } from '#contract/guide.ts'
import { type Manifest, type ReleaseFile, frontSchema } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { checkSignatures } from '#seal/check-signatures.ts'
import { manifestOf } from '#seal/manifest-of.ts'
import type { Root } from '#seal/metadata.ts'
import { parseRoot, parseTargets } from '#seal/parse-metadata.ts'
import { type Refusal, explainRefusal } from '#seal/refusals.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { targetAddress, targetPathOf } from '#seal/target-path.ts'
import { decodeText } from './decode-text.ts'
import type { ReleaseContents } from './release-difference.ts'
import { sha256Of } from './sha256-of.ts'

/** Gives the bytes at an address of the published tree (`metadata/3.targets.json`), `undefined` when there are none. */
export type ReadPublished = (address: string) => Promise<Uint8Array<ArrayBuffer> | undefined>

export interface OpenedRelease {
  readonly manifest: Manifest
  /** Whether a key that signs releases today has signed it, or only one that did once. */
  readonly isCurrent: boolean
  /** Until when its list of files is fresh: ISO 8601, UTC. */
  readonly expires: string
}

const renewalMs = 100 * 86_400_000

/** Whether the same content has to be signed again: a release nobody renews is one day told to be out of date. */
export const isAging = ({ expires }: OpenedRelease, now: Date): boolean =>
  Date.parse(expires) - now.getTime() < renewalMs

/**
 * Reads the list of files of release `number`, signed by a key that one generation of `roots` (oldest first, the ceremony's
 * own copies) lets sign releases. The fault is a sentence in French.
 */
export async function openRelease(
  number: number,
  roots: readonly Uint8Array<ArrayBuffer>[],
  read: ReadPublished,
): Promise<Result<OpenedRelease, string>> {
  const bytes = await read(`metadata/${number}.targets.json`)
  if (!bytes) return fail(`La publication n° ${number} n’est pas là.`)
  const targets = parseTargets(bytes)
  if (!targets.ok) return refuse(number, targets.fault)
  if (targets.value.signed.version !== number) return refuse(number, { code: 'wrong-version' })
  const manifest = manifestOf(targets.value.signed)
  if (!manifest.ok) return refuse(number, manifest.fault)
  const generations = roots.flatMap((root): Root[] => {
    const parsed = parseRoot(root)
    return parsed.ok ? [parsed.value.signed] : []
  })
  for (const [age, root] of generations.toReversed().entries()) {
    const signed = await checkSignatures(targets.value, root, webCrypto(crypto.subtle))
    if (signed.ok) {
      const { expires } = targets.value.signed
      return succeed({ manifest: manifest.value, isCurrent: age === 0, expires })
    }
  }
  return refuse(number, { code: 'below-threshold' })
}

const refuse = (number: number, refusal: Refusal) =>
  fail(`Publication n° ${number} : ${explainRefusal(refusal)}`)

/** Where a file of a release is published. */
export const addressOf = ({ name, sha256 }: Pick<ReleaseFile, 'name' | 'sha256'>): string =>
  `targets/${targetAddress(targetPathOf(name), sha256)}`

const isRead = (name: string) =>
  name === 'front' ||
  name === diagnosticFileName ||
  name.startsWith('guides/') ||
  name.startsWith(exerciseFolder)

/** Reads what the difference needs. The fault names a file that is missing, damaged, or of another time. */
export async function readContents(
  files: readonly ReleaseFile[],
  read: (file: ReleaseFile) => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<Result<ReleaseContents, string>> {
  let front: ReleaseContents['front'] | undefined
  let diagnostic: ReleaseContents['diagnostic']
  const guides: Record<string, ReleaseContents['guides'][string]> = {}
  const exercises: Record<string, Exercise> = {}
  for (const file of files) {
    // The others are compared as they are: by what they weigh.
    if (!isRead(file.name)) continue
    const bytes = await read(file)
    if (!bytes || (await sha256Of(bytes)) !== file.sha256) return fail(file.name)
    const text = decodeText(bytes)
    if (!text.ok) return fail(file.name)
    const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text.value)
    if (file.name === 'front') {
      const parsed = v.safeParse(frontSchema, json.output)
      if (!parsed.success) return fail(file.name)
      front = parsed.output
    } else if (file.name === diagnosticFileName) {
      const parsed = v.safeParse(diagnosticSchema, json.output)
      if (!parsed.success) return fail(file.name)
      diagnostic = parsed.output
    } else if (file.name.startsWith(exerciseFolder)) {
      const parsed = v.safeParse(exerciseSchema, json.output)
      if (!parsed.success) return fail(file.name)
      exercises[parsed.output.id] = parsed.output
    } else {
      const parsed = v.safeParse(guideSchema, json.output)
      if (!parsed.success) return fail(file.name)
      guides[parsed.output.id] = parsed.output
    }
  }
  const byName = new Map(files.map(({ name, sha256, bytes }) => [name, { sha256, bytes }]))
  return front ? succeed({ front, guides, diagnostic, exercises, files: byName }) : fail('front')
}
