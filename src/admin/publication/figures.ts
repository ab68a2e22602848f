/** Sizes and days as people say them. */

const number = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 })

export const bytesWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${number.format(Math.ceil(bytes / 1000))} ko`
    : `${number.format(bytes / 1_000_000)} Mo`

const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long' })

/** Of an ISO 8601 instant, where the administrator is. */
export const dayWords = (instant: string): string => {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : `du ${day.format(date)}`
}

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
