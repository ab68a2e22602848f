/** What compressed blocks inside some bytes hold: gzip (HTTP caches), deflate (PDF, PNG) and Zstandard. */
import { constants, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'

/** A block that holds more than this is not one that a page of the tests made. */
const maxOutputLength = 32 * 2 ** 20
/** A cut block gives what it can. */
const finishFlush = constants.Z_SYNC_FLUSH

const openers = [
  {
    magics: ['1f8b08'],
    open: (block: Buffer) => gunzipSync(block, { finishFlush, maxOutputLength }),
  },
  {
    magics: ['7801', '785e', '789c', '78da'],
    open: (block: Buffer) => inflateSync(block, { finishFlush, maxOutputLength }),
  },
  {
    magics: ['28b52ffd'],
    open: (block: Buffer) => zstdDecompressSync(block, { maxOutputLength }),
  },
]

/**
 * Every block that opens. Snappy (LevelDB) has no magic number and needs none: it copies what it has not yet seen as it
 * is, and the letters of a run are nowhere before the first token of a block.
 */
export function* packedBlocks(bytes: Buffer): Generator<Buffer> {
  for (const { magics, open } of openers)
    for (const magic of magics) {
      const needle = Buffer.from(magic, 'hex')
      for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
        try {
          yield open(bytes.subarray(at))
        } catch {
          // Two bytes alike are not a block.
        }
      }
    }
}
