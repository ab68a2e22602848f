/**
 * What is done with keys: `create` once, `admit` one made in a browser, `rotate` when one is lost, stolen or old, `revoke`
 * when one must go and none comes, `renew` once a year. Root metadata changes hands only with two of the three root keys.
 */
import { type KeyUse, firstRoot } from '#author/sign-root.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import type { CeremonyFault } from './ceremony-faults.ts'
import type { CeremonyWays } from './ceremony-ways.ts'
import { type Coming, type Done, changeKeys, openFolder } from './change-keys.ts'
import {
  type HeldKey,
  type KeyFile,
  type SigningKey,
  isKeyName,
  lockKey,
  newSigningKey,
  publicKeyFile,
  unlockKey,
} from './key-file.ts'
import {
  forgetKeyFile,
  isInRepository,
  readKeyFolder,
  readLatestRoot,
  writeKeyFile,
  writeRoot,
} from './key-folder.ts'

const first: readonly (readonly [string, KeyUse])[] = [
  ['root-1', 'root'],
  ['root-2', 'root'],
  ['root-3', 'root'],
  ['release', 'release'],
  ['hub', 'hub'],
]

/** Three root keys, the administrator's and the hub's, and the first root metadata. All or nothing. */
export async function createKeys(folder: string, ways: CeremonyWays): Promise<Done> {
  if (isInRepository(folder)) return fail('in-repository')
  if (readKeyFolder(folder).length > 0 || readLatestRoot(folder)) return fail('already-created')
  const keys: SigningKey[] = []
  const files: KeyFile[] = []
  for (const [name, use] of first) {
    const key = await newSigningKey(name, use)
    const locked = lockKey(key, await ways.askPassphrase(name, true), ways.cost)
    if (!locked.ok) return locked
    keys.push(key)
    files.push(locked.value)
  }
  const holders = keys.filter(({ use }) => use === 'root')
  const root = await firstRoot(keys, holders, ways.now)
  try {
    for (const file of files) writeKeyFile(folder, file)
    writeRoot(folder, 1, root)
  } catch (error) {
    for (const file of files) forgetKeyFile(folder, file)
    throw error
  }
  return succeed({ version: 1 })
}

/** A key made in a browser may sign releases too, beside those that already do. */
export async function admitKey(
  folder: string,
  publicHex: string,
  name: string,
  ways: CeremonyWays,
): Promise<Done> {
  const opened = openFolder(folder)
  if (!opened.ok) return opened
  if (!isKeyName(name)) return fail('bad-name')
  if (findKey(opened.value.files, name)) return fail('name-taken')
  const coming = await browserKey(name, 'release', publicHex)
  return coming.ok
    ? changeKeys(opened.value, { coming: () => Promise.resolve(coming) }, ways)
    : coming
}

/**
 * Another key takes the place and the name of this one: a new one, or that of a browser when its public part is given. The
 * old one need not be there to sign.
 */
export async function rotateKey(
  folder: string,
  name: string,
  ways: CeremonyWays,
  publicHex?: string,
): Promise<Done> {
  const opened = openFolder(folder)
  if (!opened.ok) return opened
  const leaving = findKey(opened.value.files, name)
  if (!leaving) return fail('no-such-key')
  const isInBrowser = leaving.schema === 'public-key/1'
  if (publicHex === undefined && isInBrowser) return fail('in-browser')
  // Root keys and the hub's are files: what signs without a page must not be in one.
  if (publicHex !== undefined && leaving.use !== 'release') return fail('not-for-browsers')
  const coming = () =>
    publicHex === undefined ? newKey(leaving, ways) : browserKey(name, leaving.use, publicHex)
  return changeKeys(opened.value, { leaving, coming }, ways)
}

/** This key leaves, and none comes: the others of its role must be enough. */
export async function revokeKey(folder: string, name: string, ways: CeremonyWays): Promise<Done> {
  const opened = openFolder(folder)
  if (!opened.ok) return opened
  const leaving = findKey(opened.value.files, name)
  return leaving ? changeKeys(opened.value, { leaving }, ways) : fail('no-such-key')
}

/** The same keys, for four hundred days more. */
export async function renewRoot(folder: string, ways: CeremonyWays): Promise<Done> {
  const opened = openFolder(folder)
  return opened.ok ? changeKeys(opened.value, {}, ways) : opened
}

const findKey = (files: readonly HeldKey[], name: string) =>
  files.find((file) => file.name === name)

async function newKey(
  { name, use }: HeldKey,
  ways: CeremonyWays,
): Promise<Result<Coming, CeremonyFault>> {
  const key = await newSigningKey(name, use)
  const file = lockKey(key, await ways.askPassphrase(name, true), ways.cost)
  if (!file.ok) return file
  return succeed(
    use === 'root' ? { file: file.value, key, signer: key } : { file: file.value, key },
  )
}

async function browserKey(
  name: string,
  use: KeyUse,
  publicHex: string,
): Promise<Result<Coming, CeremonyFault>> {
  const file = await publicKeyFile(name, use, publicHex)
  if (!file.ok) return file
  const { keyid } = file.value
  return succeed({ file: file.value, key: { keyid, use, publicHex: file.value.public } })
}

/** The key of this name, for signing. */
export async function openKey(
  folder: string,
  name: string,
  { askPassphrase }: CeremonyWays,
): Promise<Result<SigningKey, CeremonyFault>> {
  if (isInRepository(folder)) return fail('in-repository')
  const file = findKey(readKeyFolder(folder), name)
  if (!file) return fail('no-such-key')
  if (file.schema === 'public-key/1') return fail('in-browser')
  return unlockKey(file, await askPassphrase(name, false))
}
