import { toHex } from '#seal/hex.ts'

/** SHA-256 in lower-case hexadecimal. Pages have it over https and on the machine itself only. */
export const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
