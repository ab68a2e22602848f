/** The hub's key as the hub reads it: alone, without a passphrase, since nobody is there to type one. */
import { type Result, succeed } from '#contract/result.ts'
import type { CeremonyFault } from './ceremony-faults.ts'
import type { CeremonyWays } from './ceremony-ways.ts'
import { openKey } from './ceremony.ts'
import { writeWhole } from '../write-whole.ts'

/** Writes a PEM file (PKCS #8) that only its owner may read. See `#contract/hub-key.ts`. */
export async function giveToHub(
  folder: string,
  file: string,
  ways: CeremonyWays,
): Promise<Result<undefined, CeremonyFault>> {
  const key = await openKey(folder, 'hub', ways)
  if (!key.ok) return key
  writeWhole(file, key.value.privateKey.export({ format: 'pem', type: 'pkcs8' }), 0o600)
  return succeed(undefined)
}
