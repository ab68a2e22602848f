/** An administrator who publishes in a moment: the release before with other words in it, signed with the keys for trying. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltFile, listFiles } from '#author/build-release.ts'
import { sha256Of } from '#author/sha256-of.ts'
import { signRelease } from '#author/sign-release.ts'
import { trialKeysFolder } from '#contract/hub-key.ts'
import { readKeyFolder } from '#publish/keys/key-folder.ts'
import { type SigningKey, unlockKey } from '#publish/keys/key-file.ts'
import { releaseFolder } from '#publish/release-folder.ts'
import { projectDir } from '../../src/setup/install.js'
import { addressIn, newestIn } from './folder-release.ts'

const keysFolder = join(projectDir, trialKeysFolder)

/** `release`: the administrator's; `hub`: whoever broke into the hub has it too. */
export async function trialKey(use: 'release' | 'hub'): Promise<SigningKey> {
  const file = readKeyFolder(keysFolder).find((held) => held.use === use)
  const passphrase = readFileSync(join(keysFolder, 'trial-passphrase'), 'utf8').trim()
  const key = file?.schema === 'signing-key/1' ? await unlockKey(file, passphrase) : undefined
  if (!key?.ok) throw new Error(`no trial key for ${use}`)
  return key.value
}

export interface NewRelease {
  readonly now?: Date
  /** Another text for a file, by its name in the release. */
  readonly rewrite?: (text: string, name: string) => string
  /** Files that this version of the app does not know, by name. */
  readonly added?: Readonly<Record<string, string>>
}

const build = async (name: string, text: string): Promise<BuiltFile> => {
  const content = new TextEncoder().encode(text)
  return { name, sha256: await sha256Of(content), content }
}

/** Writes the next release into the folder and answers its number. */
export async function writeRelease(
  releaseDir: string,
  signer: SigningKey,
  { now = new Date(), rewrite = (text) => text, added = {} }: NewRelease,
): Promise<number> {
  const before = newestIn(releaseDir)
  const files = await Promise.all([
    ...before.files.map((file) =>
      build(file.name, rewrite(readFileSync(join(releaseDir, addressIn(file)), 'utf8'), file.name)),
    ),
    ...Object.entries(added).map(([name, text]) => build(name, text)),
  ])
  const folder = releaseFolder(releaseDir)
  const standing = await folder.standing()
  if (!standing.ok) throw new Error(standing.fault)
  const number = before.number + 1
  const snapshotVersion = standing.value.versions.snapshot + 1
  const manifest = { ...before, number, builtAt: now.toISOString(), files: listFiles(files) }
  const signed = await signRelease(manifest, snapshotVersion, signer, now)
  await folder.take({ roots: new Map(), files, signed: { manifest, snapshotVersion, ...signed } })
  return number
}

/** In every file, the title of one guide. */
export const retitle = (before: string, after: string) => (text: string) =>
  text.replaceAll(JSON.stringify(before), JSON.stringify(after))
