/** Typed as always there; absent from a page served over plain http, other than on localhost. */
export const canVerify = (): boolean => 'subtle' in crypto

/** SHA-256 of these bytes, 64 lower-case hexadecimal digits. Only where `canVerify`. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
