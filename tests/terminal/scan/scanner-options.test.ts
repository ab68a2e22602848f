import fc from 'fast-check'
import { expect, test } from 'vitest'
import { optionsFor } from '#terminal/scan/scanner-options.ts'

/** As `scanimage -A` of sane-utils 1.2.1 writes them. */
const testBackend = `
All options specific to device \`test:0':
  Scan Mode:
    --mode Gray|Color [Color]
        Selects the scan mode (e.g., lineart, monochrome, or color).
    --depth 1|8|16 [8]
    --resolution 1..1200dpi (in steps of 1) [50]
        Sets the resolution of the scanned image.
    --source Flatbed|Automatic Document Feeder [Flatbed]
  Geometry:
    -l 0..200mm (in steps of 1) [0]
    -x 0..200mm (in steps of 1) [80]
        Width of scan-area.
    -y 0..300mm (in steps of 1) [100]
`
const multifunction = `
    --resolution auto||75|150|300|600dpi [75]
    --mode auto|Color|Gray|Lineart [Color]
    --source Flatbed|ADF [Flatbed]
    --depth 8 [inactive]
    -x 0..216.069mm [216.069]
    -y 0..297.011mm [297.011]
`

test('a page of A4, at the resolution wanted, from the glass', () => {
  expect(optionsFor('test:0', testBackend, { dpi: 200 })).toEqual({
    device: 'test:0',
    gray: [
      '--source=Flatbed',
      '--mode=Gray',
      '--depth=8',
      '--resolution=200',
      '-x',
      '200',
      '-y',
      '297',
    ],
    colour: [
      '--source=Flatbed',
      '--mode=Color',
      '--depth=8',
      '--resolution=200',
      '-x',
      '200',
      '-y',
      '297',
    ],
  })
})

test('a list of resolutions gives the next above; what is inactive is left alone', () => {
  const { gray } = optionsFor('escl:http://printer', multifunction, { dpi: 200 })
  expect(gray).toContain('--resolution=300')
  expect(gray).toContain('--mode=Gray')
  expect(gray.join(' ')).not.toContain('depth')
  expect(gray.slice(-4)).toEqual(['-x', '210', '-y', '297'])
})

test('a scanner that is not as fine as wanted gives its best', () => {
  const listing = '    --resolution 75|100|150dpi [75]\n'
  expect(optionsFor('a', listing, { dpi: 200 }).gray).toEqual(['--resolution=150'])
})

test.each([
  ['True Gray|24bit Color', '--mode=True Gray', '--mode=24bit Color'],
  ['Lineart|Grayscale', '--mode=Grayscale', '--mode=Grayscale'],
  ['Color', '--mode=Color', '--mode=Color'],
])('modes are found by the names makers give: %s', (modes, gray, colour) => {
  const found = optionsFor('a', `    --mode ${modes} [Lineart]\n`, { dpi: 200 })
  expect(found.gray).toEqual([gray])
  expect(found.colour).toEqual([colour])
})

test('whatever a scanner says of itself, no option is added that it does not have', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (listing) => {
      const { gray } = optionsFor('a', listing, { dpi: 200 })
      for (const each of gray.filter((option) => option.startsWith('-')))
        expect(listing).toContain(each.split('=')[0])
    }),
  )
})
