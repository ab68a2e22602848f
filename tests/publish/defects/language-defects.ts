/** What may be wrong with a language that speakers brought. */
import { mkdirSync } from 'node:fs'
import type { Defect } from './defect.ts'

const pack = (lang: string) =>
  [
    'schema: pack/1',
    `lang: ${lang}`,
    'name: Esperanto',
    'madeBy: Un groupe',
    'licence: CC BY 4.0',
    'dated: "2026-11-01"',
    'reviewedBy: null',
    '',
  ].join('\n')
const words = (fr: string, says: string) =>
  [
    'schema: pack-words/1',
    'words:',
    `  - fr: ${JSON.stringify(fr)}`,
    `    says: ${JSON.stringify(says)}`,
    '',
  ].join('\n')

const plant =
  (lang: string, text: string): Defect['plant'] =>
  ({ path, write }) => {
    mkdirSync(path(`packs/${lang.toLowerCase()}`), { recursive: true })
    write(`packs/${lang.toLowerCase()}/pack.yaml`, pack(lang))
    write(`packs/${lang.toLowerCase()}/content.words.yaml`, text)
  }

export const languageDefects: readonly Defect[] = [
  {
    code: 'T05',
    level: 'warning',
    name: 'a translation of a text that is no longer there',
    file: 'packs/eo/content.words.yaml',
    plant: plant('eo', words('Un texte parti', 'Foririnta teksto')),
    line: 'Un texte parti',
  },
  {
    code: 'T06',
    level: 'error',
    name: 'a translation that lost a hard word',
    file: 'packs/eo/content.words.yaml',
    plant: plant('eo', words("Une [[term:bourse]] aide à payer l'école.", 'Stipendio helpas.')),
    line: 'Stipendio',
  },
  {
    code: 'T06',
    level: 'error',
    name: 'a translation that lost a number to fill in',
    file: 'packs/eo/content.words.yaml',
    plant: plant('eo', words('Question {at} sur {of}', 'Demando {at}')),
    line: 'Demando',
  },
  {
    code: 'T07',
    level: 'error',
    name: 'a language of nobody',
    file: 'packs/qps-ploc/pack.yaml',
    plant: plant('qps-Ploc', words('Demander une bourse', 'Ðémàñðéŕ')),
    line: 'lang: qps-Ploc',
  },
]
