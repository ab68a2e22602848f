/**
 * What is done with keys, in French for those who hold them: `create` once, `rotate` when one is lost, stolen or old,
 * `revoke` when one must go and none comes. Root metadata changes hands only with two of the three root keys.
 */
import { fail, type Result, succeed } from '#contract/result.ts'
import {
  type KeyFile,
  type KeyFileFault,
  type KeyUse,
  lockKey,
  newSigningKey,
  type SigningKey,
  unlockKey,
} from './key-file.ts'
import {
  isInRepository,
  readKeyFolder,
  readLatestRoot,
  retireKeyFile,
  writeKeyFile,
  writeRoot,
} from './key-folder.ts'
import { firstRoot, nextRoot, rootThreshold, type SuccessionFault } from './root-metadata.ts'

export interface CeremonyWays {
  /** Asks its holder for a passphrase; an empty answer is « not here today ». `isNew` asks to choose one. */
  readonly askPassphrase: (name: string, isNew: boolean) => Promise<string>
  readonly now: Date
  /** Scrypt's N; lower only where keys protect nothing. */
  readonly cost?: number
}

const first: readonly (readonly [string, KeyUse])[] = [
  ['root-1', 'root'],
  ['root-2', 'root'],
  ['root-3', 'root'],
  ['release', 'release'],
  ['hub', 'hub'],
]

/** Sentences for the person at the keyboard. */
const sentences = {
  'in-repository':
    'Ce dossier est dans un dépôt git : une clé n’y va jamais. Choisissez une clé USB ou un autre dossier.',
  'already-created': 'Ce dossier contient déjà des clés : rien n’a été changé.',
  'no-keys': 'Ce dossier ne contient pas de clés : commencez par « create ».',
  'no-such-key': 'Aucune clé de ce nom dans ce dossier.',
  'short-passphrase': 'La phrase secrète doit avoir au moins 12 caractères. Rien n’a été changé.',
  'not-a-key': 'Ce fichier n’est pas une clé d’Escale.',
  'wrong-passphrase': 'Phrase secrète incorrecte, ou fichier de clé abîmé.',
  'bad-root': 'Le fichier des clés racines est abîmé : remettez-le depuis une sauvegarde.',
  'unknown-key': 'Cette clé n’est plus reconnue : elle a déjà été remplacée ou révoquée.',
  'too-few-keys':
    'Il ne resterait pas assez de clés pour signer. Remplacez celle-ci par « rotate » au lieu de la révoquer.',
  'too-few-signers': `Il faut ${rootThreshold} clés racines en plus de celle qui part, avec leurs phrases secrètes.`,
} as const satisfies Record<KeyFileFault | SuccessionFault, string> & Record<string, string>

export type CeremonyFault = keyof typeof sentences
export const explainCeremony = (fault: CeremonyFault): string => sentences[fault]

/** Three root keys, the administrator's and the hub's, and the first root metadata. All or nothing. */
export async function createKeys(
  folder: string,
  ways: CeremonyWays,
): Promise<Result<{ readonly version: number }, CeremonyFault>> {
  if (isInRepository(folder)) return fail('in-repository')
  if (readKeyFolder(folder).length > 0 || readLatestRoot(folder)) return fail('already-created')
  const keys: SigningKey[] = []
  const files: KeyFile[] = []
  for (const [name, use] of first) {
    const key = newSigningKey(name, use)
    const locked = lockKey(key, await ways.askPassphrase(name, true), ways.cost)
    if (!locked.ok) return locked
    keys.push(key)
    files.push(locked.value)
  }
  for (const file of files) writeKeyFile(folder, file)
  writeRoot(folder, 1, firstRoot(keys, ways.now))
  return succeed({ version: 1 })
}

/** Another key takes the place and the name of this one. The old one need not be there to sign. */
export const rotateKey = (folder: string, name: string, ways: CeremonyWays) =>
  changeKeys(folder, name, ways, true)

/** This key leaves, and none comes: the others of its role must be enough. */
export const revokeKey = (folder: string, name: string, ways: CeremonyWays) =>
  changeKeys(folder, name, ways, false)

async function changeKeys(
  folder: string,
  name: string,
  ways: CeremonyWays,
  isReplaced: boolean,
): Promise<Result<{ readonly version: number }, CeremonyFault>> {
  if (isInRepository(folder)) return fail('in-repository')
  const latest = readLatestRoot(folder)
  const files = readKeyFolder(folder)
  if (!latest || files.length === 0) return fail('no-keys')
  const leaving = files.find((file) => file.name === name)
  if (!leaving) return fail('no-such-key')

  const signers = await unlockRootKeys(
    files.filter((file) => file !== leaving),
    ways,
  )
  if (!signers.ok) return signers
  const coming = isReplaced ? newSigningKey(name, leaving.use) : undefined
  const locked = coming && lockKey(coming, await ways.askPassphrase(name, true), ways.cost)
  if (locked && !locked.ok) return locked
  const isRoot = coming?.use === 'root'
  const next = nextRoot(
    latest.bytes,
    {
      leaving: leaving.keyid,
      coming,
      signers: isRoot ? [...signers.value, coming] : signers.value,
    },
    ways.now,
  )
  if (!next.ok) return next
  const version = latest.version + 1
  // The root last: cut before it, the old generation still holds, and the key set aside can be put back.
  retireKeyFile(folder, leaving)
  if (locked) writeKeyFile(folder, locked.value)
  writeRoot(folder, version, next.value)
  return succeed({ version })
}

/** Those whose holders are here. */
async function unlockRootKeys(
  files: readonly KeyFile[],
  { askPassphrase }: CeremonyWays,
): Promise<Result<readonly SigningKey[], CeremonyFault>> {
  const keys: SigningKey[] = []
  for (const file of files) {
    if (file.use !== 'root') continue
    const passphrase = await askPassphrase(file.name, false)
    if (passphrase === '') continue
    const key = unlockKey(file, passphrase)
    if (!key.ok) return key
    keys.push(key.value)
  }
  return succeed(keys)
}

/** The key of this name, for signing. */
export async function openKey(
  folder: string,
  name: string,
  { askPassphrase }: CeremonyWays,
): Promise<Result<SigningKey, CeremonyFault>> {
  const file = readKeyFolder(folder).find((one) => one.name === name)
  return file ? unlockKey(file, await askPassphrase(name, false)) : fail('no-such-key')
}
