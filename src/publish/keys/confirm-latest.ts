/** After a release was put in a folder: the hub's key says that it is the latest, when it is at hand. */
import type { ExitCode, Surroundings } from '../commands/command.ts'
import { signNow } from '../sign-now.ts'
import type { CeremonyWays } from './ceremony-ways.ts'
import { explainCeremony } from './ceremony-faults.ts'
import { readKeyFolder, readRoots } from './key-folder.ts'
import { unlockKey } from './key-file.ts'

/** Its holder may be away: the folder then waits for `npm run keys -- timestamp`. */
export async function confirmLatest(
  keys: string,
  folder: string,
  { askPassphrase, now }: CeremonyWays,
  { out, err }: Surroundings,
): Promise<ExitCode> {
  const file = readKeyFolder(keys).find(({ use }) => use === 'hub')
  const passphrase = file?.schema === 'signing-key/1' ? await askPassphrase(file.name, false) : ''
  if (file?.schema !== 'signing-key/1' || passphrase === '') {
    out(`Confirmez-la avec la clé du serveur : npm run keys -- timestamp <clés> ${folder}`)
    return 0
  }
  const key = await unlockKey(file, passphrase)
  const signed = key.ok
    ? await signNow(folder, readRoots(keys), key.value, now)
    : { ok: false as const, fault: explainCeremony(key.fault, keys) }
  if (!signed.ok) {
    err(signed.fault)
    return 1
  }
  out(`Horodatage n° ${signed.value.version} : les postes peuvent la prendre.`)
  return 0
}
