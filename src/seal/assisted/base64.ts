/** Base64 (RFC 4648, section 4), where neither Node's Buffer nor a page's functions are there to be taken for granted. */

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const sign = (shift: number) => signs[(group >> shift) & 63] ?? ''
    pieces.push(sign(18), sign(12), left > 1 ? sign(6) : '=', left > 2 ? sign(0) : '=')
  }
  return pieces.join('')
}

/** `text` is well formed: schemas have checked it. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bare = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((bare.length * 6) / 8))
  let group = 0
  let bits = 0
  let at = 0
  for (const sign of bare) {
    group = ((group << 6) | signs.indexOf(sign)) & 0xff_ff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (group >> bits) & 0xff
    at += 1
  }
  return bytes
}

/** The alphabet of addresses (RFC 4648, section 5), without padding. */
export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
