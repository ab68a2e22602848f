/** Signs, away from the console, a release that it has prepared. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { releaseFingerprint } from '#author/release-fingerprint.ts'
import { sha256Of } from '#author/sha256-of.ts'
import { signRelease } from '#author/sign-release.ts'
import {
  type SignedReleaseFile,
  type UnsignedRelease,
  unsignedReleaseSchema,
} from '#contract/offline-release.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { parseRoot } from '#seal/parse-metadata.ts'
import { writeWhole } from '../write-whole.ts'
import type { CeremonyWays } from './ceremony-ways.ts'
import { explainCeremony } from './ceremony-faults.ts'
import { openKey } from './ceremony.ts'
import { readLatestRoot } from './key-folder.ts'

interface SigningWays extends CeremonyWays {
  readonly out: (text: string) => void
}

/** Writes `<file>.signee.json` beside it and answers its name. The fault is a sentence in French. */
export async function signUnsigned(
  folder: string,
  path: string,
  ways: SigningWays,
): Promise<Result<string, string>> {
  const read = readUnsigned(path)
  if (!read.ok) return read
  const { manifest, snapshotVersion, files } = read.value
  const damaged = await firstDamaged(read.value)
  if (damaged !== undefined) {
    return fail(`« ${damaged} » n’est pas le fichier annoncé : rien n’est signé.`)
  }
  ways.out(
    [
      `Publication n° ${manifest.number} de « ${manifest.deployment} », préparée le ${manifest.builtAt.slice(0, 10)} :`,
      `  ${Object.keys(files).length} fichiers, ${manifest.files.filter(({ name }) => name.startsWith('guides/')).length} guides.`,
      `  Empreinte : ${await releaseFingerprint(manifest)}`,
      'La console montre la même empreinte : comparez avant de donner votre phrase secrète.',
    ].join('\n'),
  )
  const key = await openKey(folder, 'release', ways)
  if (!key.ok) return fail(explainCeremony(key.fault, folder))
  const root = readLatestRoot(folder)
  const parsed = root && parseRoot(root.bytes)
  if (!parsed?.ok || !parsed.value.signed.roles.targets.keyids.includes(key.value.keyid)) {
    return fail(explainCeremony('unknown-key', folder))
  }
  const { targets, snapshot } = await signRelease(manifest, snapshotVersion, key.value, ways.now)
  const signed: SignedReleaseFile = {
    schema: 'signed-release/1',
    number: manifest.number,
    targets: new TextDecoder().decode(targets),
    snapshot: new TextDecoder().decode(snapshot),
  }
  const out = `${path.replace(/\.json$/, '')}.signee.json`
  writeWhole(out, JSON.stringify(signed))
  return succeed(out)
}

const readUnsigned = (path: string): Result<UnsignedRelease, string> => {
  const schema = v.pipe(v.string(), v.parseJson(), unsignedReleaseSchema)
  try {
    const parsed = v.safeParse(schema, readFileSync(path, 'utf8'))
    return parsed.success
      ? succeed(parsed.output)
      : fail(`${path} n’est pas une publication à signer : reprenez le fichier de la console.`)
  } catch {
    return fail(`${path} ne se lit pas.`)
  }
}

/** What is signed is a list of hashes: each must be of the text beside it. */
const firstDamaged = async ({ manifest, files }: UnsignedRelease): Promise<string | undefined> => {
  for (const { name, sha256, bytes } of manifest.files) {
    const text = Object.hasOwn(files, name) ? files[name] : undefined
    const content = new TextEncoder().encode(text ?? '')
    if (text === undefined || content.length !== bytes || (await sha256Of(content)) !== sha256) {
      return name
    }
  }
  return Object.keys(files).find((name) => !manifest.files.some((file) => file.name === name))
}
