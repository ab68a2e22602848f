/** The folder given to the hub: its own key, and the generations of root keys that trust begins at. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, type Result, succeed } from '#contract/result.ts'
import { openTimestampKey, type TimestampKey } from './timestamp-key.ts'

export const hubKeyFile = 'hub.key.json'

/** Where the passphrase is: in a file only the hub's account reads (systemd's `LoadCredential`), or in the environment. */
export interface PassphrasePlace {
  readonly ESCALE_HUB_PASSPHRASE_FILE?: string | undefined
  readonly ESCALE_HUB_PASSPHRASE?: string | undefined
}

/** A French sentence. */
type Fault = string

function readPassphrase(place: PassphrasePlace): Result<string, Fault> {
  const { ESCALE_HUB_PASSPHRASE_FILE: file, ESCALE_HUB_PASSPHRASE: text } = place
  if (file === undefined)
    return text === undefined
      ? fail('Donnez la phrase secrète de la clé dans ESCALE_HUB_PASSPHRASE_FILE (un fichier).')
      : succeed(text)
  try {
    return succeed(readFileSync(file, 'utf8').replace(/\r?\n$/, ''))
  } catch {
    return fail(`Le fichier « ${file} » (ESCALE_HUB_PASSPHRASE_FILE) ne peut pas être lu.`)
  }
}

export async function readHubKey(
  folder: string,
  place: PassphrasePlace,
): Promise<Result<TimestampKey, Fault>> {
  const path = join(folder, hubKeyFile)
  if (!existsSync(path))
    return fail(`« ${folder} » ne contient pas ${hubKeyFile}. Copiez-y cette clé, et elle seule.`)
  const passphrase = readPassphrase(place)
  if (!passphrase.ok) return passphrase
  const key = await openTimestampKey(readFileSync(path, 'utf8'), passphrase.value)
  if (key.ok) return key
  return fail(
    {
      'not-a-key': `${path} n’est pas une clé d’Escale.`,
      'not-the-hub-key': `${path} n’est pas la clé du serveur : ne mettez jamais les autres ici.`,
      'wrong-passphrase': `La phrase secrète de ${path} est incorrecte, ou le fichier est abîmé.`,
    }[key.fault],
  )
}
