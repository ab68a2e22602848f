/** Keys for trying: made at once, without a ceremony, with their passphrase beside them. They protect nothing. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { trialHubKey } from '#contract/hub-key.ts'
import { fail } from '#contract/result.ts'
import type { CeremonyWays } from './ceremony-ways.ts'
import { createKeys } from './ceremony.ts'
import type { Done } from './change-keys.ts'
import { giveToHub } from './give-to-hub.ts'
import { writeWhole } from '../write-whole.ts'

const passphraseFile = 'trial-passphrase'

/** The least that scrypt may be asked for: whoever has the files has the passphrase. */
const cost = 2 ** 10

/** The whole folder or nothing; the hub's key is in it, ready for a hub. */
export async function createTrialKeys(folder: string, now: Date): Promise<Done> {
  if (existsSync(folder)) return fail('already-created')
  const aside = `${folder}.next`
  rmSync(aside, { recursive: true, force: true })
  const passphrase = randomBytes(24).toString('base64url')
  const ways = { askPassphrase: () => Promise.resolve(passphrase), now, cost }
  const created = await createKeys(aside, ways)
  if (!created.ok) return created
  writeWhole(join(aside, passphraseFile), `${passphrase}\n`, 0o600)
  const given = await giveToHub(aside, join(aside, basename(trialHubKey)), ways)
  if (!given.ok) return given
  renameSync(aside, folder)
  return created
}

/** In a folder of trial keys, nobody is asked for anything. */
export function trialWays(folder: string, ways: CeremonyWays): CeremonyWays {
  const file = join(folder, passphraseFile)
  if (!existsSync(file)) return ways
  const passphrase = readFileSync(file, 'utf8').trim()
  return { ...ways, askPassphrase: () => Promise.resolve(passphrase), cost }
}
