/** From one generation of root metadata to the next, with the files of the keys that leave and come. */
import { type AppointedKey, nextRoot } from '#author/sign-root.ts'
import type { Signer } from '#author/signer.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import type { CeremonyFault } from './ceremony-faults.ts'
import type { CeremonyWays } from './ceremony-ways.ts'
import { type HeldKey, type SigningKey, unlockKey } from './key-file.ts'
import {
  isInRepository,
  readKeyFolder,
  readLatestRoot,
  retireKeyFile,
  writeKeyFile,
  writeRoot,
} from './key-folder.ts'

/** The generation of root metadata that now holds. */
export type Done = Result<{ readonly version: number }, CeremonyFault>

export interface Coming {
  readonly file: HeldKey
  readonly key: AppointedKey
  /** There when the key is at hand: a root key signs its own coming. */
  readonly signer?: Signer
}

export interface Change {
  readonly leaving?: HeldKey
  /** Asked once enough is known to go on. */
  readonly coming?: () => Promise<Result<Coming, CeremonyFault>>
}

export interface OpenFolder {
  readonly folder: string
  readonly files: readonly HeldKey[]
  readonly latest: NonNullable<ReturnType<typeof readLatestRoot>>
}

export const openFolder = (folder: string): Result<OpenFolder, CeremonyFault> => {
  if (isInRepository(folder)) return fail('in-repository')
  const latest = readLatestRoot(folder)
  const files = readKeyFolder(folder)
  return latest && files.length > 0 ? succeed({ folder, files, latest }) : fail('no-keys')
}

export async function changeKeys(
  { folder, files, latest }: OpenFolder,
  { leaving, coming }: Change,
  ways: CeremonyWays,
): Promise<Done> {
  const holders = await unlockRootKeys(
    files.filter((file) => file !== leaving),
    ways,
  )
  if (!holders.ok) return holders
  const next = await coming?.()
  if (next && !next.ok) return next
  const signers = [...holders.value, ...(next?.value.signer ? [next.value.signer] : [])]
  const root = await nextRoot(
    latest.bytes,
    { leaving: leaving?.keyid, coming: next?.value.key, signers },
    ways.now,
  )
  if (!root.ok) return root
  const version = latest.version + 1
  // The root last: cut before it, the old generation still holds, and the key set aside can be put back.
  if (leaving) retireKeyFile(folder, leaving)
  if (next) writeKeyFile(folder, next.value.file)
  writeRoot(folder, version, root.value)
  return succeed({ version })
}

/** Those whose holders are here. */
async function unlockRootKeys(
  files: readonly HeldKey[],
  { askPassphrase }: CeremonyWays,
): Promise<Result<readonly SigningKey[], CeremonyFault>> {
  const keys: SigningKey[] = []
  for (const file of files) {
    if (file.use !== 'root' || file.schema !== 'signing-key/1') continue
    const passphrase = await askPassphrase(file.name, false)
    if (passphrase === '') continue
    const key = await unlockKey(file, passphrase)
    if (!key.ok) return key
    keys.push(key.value)
  }
  return succeed(keys)
}
