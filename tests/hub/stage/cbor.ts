/** As much of CBOR (RFC 8949) as an authenticator writes: integers, bytes, text, lists and maps, in the order given. */

export type Cbor =
  | number
  | string
  | Uint8Array
  | readonly Cbor[]
  | ReadonlyMap<number | string, Cbor>

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([major * 32 + value])
  if (value < 256) return Buffer.from([major * 32 + 24, value])
  const bytes = Buffer.alloc(value < 65_536 ? 3 : 5)
  bytes[0] = major * 32 + (value < 65_536 ? 25 : 26)
  bytes.writeUIntBE(value, 1, bytes.length - 1)
  return bytes
}

export function encodeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8')
    return Buffer.concat([head(3, text.length), text])
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map) {
    const pairs = [...value].flatMap(([key, inner]) => [encodeCbor(key), encodeCbor(inner)])
    return Buffer.concat([head(5, value.size), ...pairs])
  }
  if (Array.isArray(value))
    return Buffer.concat([head(4, value.length), ...value.map((inner) => encodeCbor(inner))])
  throw new TypeError('no CBOR for this value')
}
