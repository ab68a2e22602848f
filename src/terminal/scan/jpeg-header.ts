/** What a page must know of a JPEG picture to show it (ITU-T T.81 annex B, JFIF 1.02). */

export interface JpegHeader {
  readonly width: number
  readonly height: number
  /** 1: shades of gray; 3: colours. */
  readonly channels: 1 | 3
  /** Dots per inch, when the picture says so. */
  readonly dpi: number | undefined
}

const startOfFrames = new Set([0xc0, 0xc1, 0xc2])
const startOfScan = 0xda
const jfif = 0xe0

/** `undefined` for what is not a JPEG picture of eight bits in gray or colour. */
export function readJpegHeader(bytes: Buffer): JpegHeader | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  let dpi: number | undefined
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes.readUInt8(at + 1)
    if (bytes.readUInt8(at) !== 0xff || marker === startOfScan) return undefined
    const length = bytes.readUInt16BE(at + 2)
    const body = bytes.subarray(at + 4, at + 2 + length)
    if (marker === jfif && body.length >= 12 && body.toString('latin1', 0, 4) === 'JFIF') {
      const perUnit = body.readUInt16BE(8)
      const unit = body.readUInt8(7)
      if (perUnit > 0 && unit > 0) dpi = unit === 2 ? perUnit * 2.54 : perUnit
    }
    if (startOfFrames.has(marker)) {
      if (body.length < 6 || body.readUInt8(0) !== 8) return undefined
      const channels = body.readUInt8(5)
      const [height, width] = [body.readUInt16BE(1), body.readUInt16BE(3)]
      const isKnown = (channels === 1 || channels === 3) && width > 0 && height > 0
      return isKnown ? { width, height, channels, dpi } : undefined
    }
    at += 2 + length
  }
  return undefined
}
