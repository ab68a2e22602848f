import { startAsking } from '../keys/ask-passphrase.ts'

/** From `ESCALE_HUB_TOKEN`, else from the keyboard, without showing it. */
export async function askToken(): Promise<string> {
  const given = process.env['ESCALE_HUB_TOKEN']
  if (given !== undefined) return given.trim()
  const asking = startAsking()
  const token = await asking.askSecret('Jeton de la console')
  asking.close()
  return token.trim()
}
