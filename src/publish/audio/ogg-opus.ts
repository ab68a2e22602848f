/** Puts packets of Opus in an Ogg file that every browser plays (RFC 7845, RFC 3533), and reads how long one lasts. */

/** Opus counts time in these, whatever was encoded: samples a second. */
const clockRate = 48_000
/** Segments that the header of a page can list. */
const maxSegments = 255

export interface OpusStream {
  /** All last the same, the last one included. */
  readonly packets: readonly Uint8Array[]
  /** Of one packet, in milliseconds. */
  readonly packetMs: number
  /** Samples a second before encoding: told to players, which do not need it. */
  readonly rate: number
  /** Samples at 48 kHz that come before the sound (the encoder's look-ahead). */
  readonly preSkip: number
  /** Of the sound itself, in seconds. */
  readonly seconds: number
}

const text = (words: string) => new TextEncoder().encode(words)

function head({ rate, preSkip }: OpusStream): Uint8Array {
  const bytes = new Uint8Array(19)
  const view = new DataView(bytes.buffer)
  bytes.set(text('OpusHead'))
  bytes.set([1, 1], 8)
  view.setUint16(10, preSkip, true)
  view.setUint32(12, rate, true)
  return bytes
}

function tags(): Uint8Array {
  const vendor = text('Escale')
  const bytes = new Uint8Array(8 + 4 + vendor.length + 4)
  bytes.set(text('OpusTags'))
  new DataView(bytes.buffer).setUint32(8, vendor.length, true)
  bytes.set(vendor, 12)
  return bytes
}

/** The polynomial of Ogg, not reflected. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24
  for (let bit = 0; bit < 8; bit += 1)
    crc = crc & 0x80_00_00_00 ? (crc << 1) ^ 0x04_c1_1d_b7 : crc << 1
  return crc >>> 0
})

const crcOf = (bytes: Uint8Array): number =>
  bytes.reduce((crc, byte) => ((crc << 8) ^ (crcTable[((crc >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0, 0)

/** What a packet takes of the list of segments: one for each 255 bytes, and one that is shorter. */
const segmentsOf = (packet: Uint8Array): number[] => [
  ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
  packet.length % 255,
]

interface Page {
  readonly packets: readonly Uint8Array[]
  readonly flags: number
  readonly granule: number
  readonly number: number
}

function page({ packets, flags, granule, number }: Page): Uint8Array {
  const segments = packets.flatMap(segmentsOf)
  const size = packets.reduce((sum, { length }) => sum + length, 0)
  const bytes = new Uint8Array(27 + segments.length + size)
  const view = new DataView(bytes.buffer)
  bytes.set(text('OggS'))
  bytes[5] = flags
  view.setBigUint64(6, BigInt(granule), true)
  view.setUint32(14, 1, true)
  view.setUint32(18, number, true)
  bytes[26] = segments.length
  bytes.set(segments, 27)
  let at = 27 + segments.length
  for (const packet of packets) {
    bytes.set(packet, at)
    at += packet.length
  }
  view.setUint32(22, crcOf(bytes), true)
  return bytes
}

/** One logical stream, serial 1: the same sound is the same bytes. */
export function writeOggOpus(stream: OpusStream): Uint8Array<ArrayBuffer> {
  const { packets, packetMs, preSkip, seconds } = stream
  const perPacket = (packetMs * clockRate) / 1000
  const end = preSkip + Math.round(seconds * clockRate)
  const pages = [
    page({ packets: [head(stream)], flags: 2, granule: 0, number: 0 }),
    page({ packets: [tags()], flags: 0, granule: 0, number: 1 }),
  ]
  let waiting: Uint8Array[] = []
  let count = 0
  let done = 0
  for (const packet of packets) {
    const segments = segmentsOf(packet).length
    if (count + segments > maxSegments) {
      pages.push(
        page({ packets: waiting, flags: 0, granule: done * perPacket, number: pages.length }),
      )
      waiting = []
      count = 0
    }
    waiting.push(packet)
    count += segments
    done += 1
  }
  pages.push(
    page({
      packets: waiting,
      flags: 4,
      granule: Math.min(end, done * perPacket),
      number: pages.length,
    }),
  )
  return joinBytes(pages)
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Seconds of sound in an Ogg Opus file, whoever made it; `undefined` when it is none, or is cut short. */
export function secondsOfOggOpus(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  let preSkip: number | undefined
  let granule = 0
  while (at + 27 <= bytes.length) {
    if (view.getUint32(at) !== 0x4f_67_67_53) return undefined
    const segments = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] ?? 0))
    const start = at + 27 + (bytes[at + 26] ?? 0)
    const next = start + segments.reduce((sum, length) => sum + length, 0)
    if (next > bytes.length) return undefined
    if (preSkip === undefined) {
      if (new TextDecoder().decode(bytes.subarray(start, start + 8)) !== 'OpusHead')
        return undefined
      preSkip = view.getUint16(start + 10, true)
    }
    granule = Math.max(granule, Number(view.getBigInt64(at + 6, true)))
    at = next
  }
  return preSkip === undefined || at !== bytes.length
    ? undefined
    : Math.max(0, granule - preSkip) / clockRate
}
