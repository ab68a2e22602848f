import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { pepperSchema } from '#contract/aidant.ts'
import { pepperVariable } from '#contract/hub-key.ts'
import { fail, type Result, succeed } from '#contract/result.ts'

/** In hexadecimal. The fault is a French sentence. */
export function readAidantPepper(path: string): Result<string, string> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return fail(
      `Le poivre des aidants (${pepperVariable}) ne peut pas être lu : « ${path} ». Vérifiez le chemin, et que ce compte peut le lire.`,
    )
  }
  const pepper = v.safeParse(pepperSchema, text.trim())
  return pepper.success
    ? succeed(pepper.output)
    : fail(
        `« ${path} » n’est pas un poivre. Il se fait par « npm run keys -- give-pepper <clés> <fichier> ».`,
      )
}
