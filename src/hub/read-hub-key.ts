import { readFileSync } from 'node:fs'
import { hubKeyVariable } from '#contract/hub-key.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { openTimestampKey, type TimestampKey } from './releases/timestamp-key.ts'

/** `path` of the PEM file. The fault is a French sentence. */
export function readHubKey(path: string): Result<TimestampKey, string> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return fail(
      `La clé du serveur (${hubKeyVariable}) ne peut pas être lue : « ${path} ». Vérifiez le chemin, et que ce compte peut la lire.`,
    )
  }
  const key = openTimestampKey(text)
  return key.ok
    ? succeed(key.value)
    : fail(
        `« ${path} » n’est pas une clé de serveur. Elle se fait par « npm run keys -- give-hub <clés> <fichier> ».`,
      )
}
