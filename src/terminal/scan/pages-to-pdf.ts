/**
 * One PDF of pages read by a scanner (PDF 1.4, ISO 32000-1 names the same objects). Each page is the JPEG picture as it came: nothing is encoded
 * twice, and no date, author or program is written.
 */
import { readJpegHeader } from './jpeg-header.ts'

/** PDF counts in points. */
const pointsPerInch = 72
const usualDpi = 200

const point = (pixels: number, dpi: number) => ((pixels * pointsPerInch) / dpi).toFixed(2)

/** `undefined` when a page is not a picture that can be shown, or there is none. */
export function pagesToPdf(pages: readonly Buffer[]): Buffer | undefined {
  if (pages.length === 0) return undefined
  const parts: Buffer[] = []
  const offsets: number[] = []
  let length = 0
  const write = (part: string | Buffer) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.length
  }
  const object = (number: number, dictionary: string, stream?: Buffer) => {
    offsets[number] = length
    write(`${number} 0 obj\n${dictionary}\n`)
    if (stream) {
      write('stream\n')
      write(stream)
      write('\nendstream\n')
    }
    write('endobj\n')
  }
  /** Objects 1 and 2 are the catalogue and the list of pages; then three for each page. */
  const first = (page: number) => 3 + page * 3

  // The second line says that the file is not text, as the format asks.
  write('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n')
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, page) => `${first(page)} 0 R`).join(' ')
  object(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)
  for (const [page, picture] of pages.entries()) {
    const header = readJpegHeader(picture)
    if (!header) return undefined
    const { width, height, channels, dpi = usualDpi } = header
    const [w, h] = [point(width, dpi), point(height, dpi)]
    const number = first(page)
    object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${number + 1} 0 R /Resources << /XObject << /P ${number + 2} 0 R >> >> >>`,
    )
    const drawing = Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /P Do Q`)
    object(number + 1, `<< /Length ${drawing.length} >>`, drawing)
    object(
      number + 2,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${channels === 1 ? 'DeviceGray' : 'DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>`,
      picture,
    )
  }
  const tableAt = length
  const entries = offsets.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)
  write(
    `xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}` +
      `trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${tableAt}\n%%EOF\n`,
  )
  return Buffer.concat(parts)
}
