/** The beginning of a JPEG picture, as far as a page looks: no more is decoded. */
export function aJpeg({
  width = 1654,
  height = 2339,
  channels = 1,
  dpi = 200,
  precision = 8,
}: Partial<Record<'width' | 'height' | 'channels' | 'dpi' | 'precision', number>> = {}): Buffer {
  const words = (...values: number[]) =>
    Buffer.from(values.flatMap((each) => [each >> 8, each & 0xff]))
  const parts = Array.from({ length: channels }, (_, at) => Buffer.from([at + 1, 0x11, 0]))
  return Buffer.concat([
    words(0xffd8, 0xffe0, 16),
    Buffer.from('JFIF\0\u0001\u0001\u0001', 'latin1'),
    words(dpi, dpi, 0),
    words(0xffc0, 8 + 3 * channels),
    Buffer.from([precision]),
    words(height, width),
    Buffer.from([channels]),
    ...parts,
    words(0xffda, 2, 0xffd9),
  ])
}
