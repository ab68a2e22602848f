/** Conventions that are over, that nobody can date, or that a source counts otherwise. */
import { type Defect, say } from './defect.ts'

const file = 'registry/conventions.yaml'

const conventions =
  (until: string, more = ''): Defect['plant'] =>
  ({ write, read }) => {
    const partner = /^([a-z-]+):/m.exec(read('registry/partners.yaml'))?.[1] ?? ''
    write(
      file,
      `schema: conventions/1
${more}conventions:
  ${partner}:
    signatory: Signataire
    signed: '2025-04'
    until: ${until}
    source: { name: Entretien, dated: '2026-10-01' }
`,
    )
  }

export const conventionDefects: readonly Defect[] = [
  {
    code: 'J01',
    level: 'warning',
    name: 'a convention that ends soon',
    file,
    plant: conventions("'2027-01-15'"),
    line: 'until',
  },
  {
    code: 'J01',
    level: 'error',
    name: 'a convention that ended long ago',
    file,
    plant: conventions("'2026-01-15'"),
    line: 'until',
  },
  {
    code: 'J02',
    level: 'warning',
    name: 'a convention of which nobody knows the end',
    file,
    plant: conventions('null'),
  },
  {
    code: 'J03',
    level: 'warning',
    name: 'more signatories said than listed',
    file,
    plant: conventions(
      "'2030-01-01'",
      `said: { count: 15, note: ${say('Quinze sont dits.')}, source: { name: Entretien, dated: null } }\n`,
    ),
    line: 'said',
  },
]
