/** Sizes as people say them. */

const number = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 })

export const bytesWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${number.format(Math.ceil(bytes / 1000))} ko`
    : `${number.format(bytes / 1_000_000)} Mo`

/** As files travel: compressed. */
export const compressedSize = async (
  contents: readonly Uint8Array<ArrayBuffer>[],
): Promise<number> => {
  const sizes = await Promise.all(
    contents.map(async (content) => {
      const packed = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))
      return (await new Response(packed).arrayBuffer()).byteLength
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
