import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesToPdf } from '#terminal/scan/pages-to-pdf.ts'
import { aJpeg } from './a-jpeg.ts'

const textOf = (pdf: Buffer | undefined) => pdf?.toString('latin1') ?? ''

test('each page is A4 as it was read, gray or in colours', () => {
  const pdf = textOf(pagesToPdf([aJpeg(), aJpeg({ channels: 3, dpi: 300 })]))
  expect(pdf).toContain('/Count 2')
  expect(pdf).toContain('/MediaBox [0 0 595.44 842.04]')
  expect(pdf).toContain('/MediaBox [0 0 396.96 561.36]')
  expect(pdf.match(/\/ColorSpace \/\w+/g)).toEqual([
    '/ColorSpace /DeviceGray',
    '/ColorSpace /DeviceRGB',
  ])
})

test('the same pages are the same bytes: no date, no author, no program', () => {
  const pages = [aJpeg(), aJpeg()]
  expect(pagesToPdf(pages)).toEqual(pagesToPdf(pages))
  expect(textOf(pagesToPdf(pages))).not.toMatch(/\/Info|\/Producer|\/CreationDate|\/ID/)
})

test('no page, or one that is no picture, gives no document', () => {
  expect(pagesToPdf([])).toBeUndefined()
  expect(pagesToPdf([aJpeg(), Buffer.from('coincé')])).toBeUndefined()
})

test('the table at the end leads to each object, however many pages', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 10 }),
      (widths) => {
        const pdf = textOf(pagesToPdf(widths.map((width) => aJpeg({ width }))))
        const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1])
        const table = pdf.slice(tableAt)
        expect(table.startsWith(`xref\n0 ${3 + widths.length * 3}\n`)).toBe(true)
        const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at))
        for (const [at, offset] of offsets.entries())
          expect(pdf.slice(offset, offset + 12)).toContain(`${at + 1} 0 obj`)
      },
    ),
    { numRuns: 30 },
  )
})
