/** What cannot be read: YAML, keys, values, names of files. */
import { type Defect, guideFile, infoStep, inGuide, withSteps } from './defect.ts'

const manySteps = Array.from(
  { length: 10_000 },
  (_, n) => `  s${n}: { kind: gate, next: [{ to: site }] }\n`,
).join('')

export const unreadableDefects: readonly Defect[] = [
  {
    code: 'Y01',
    level: 'error',
    name: 'broken YAML',
    file: guideFile,
    plant: inGuide('path: /demande', 'path: "/demande'),
  },
  {
    code: 'Y02',
    level: 'error',
    name: 'a string of five megabytes',
    file: guideFile,
    plant: ({ write }) => write(guideFile, `a: ${'x'.repeat(5e6)}`),
  },
  {
    code: 'Y03',
    level: 'error',
    name: 'a step written twice',
    file: guideFile,
    plant: withSteps(infoStep('debut', 'Encore', 'site')),
    line: 'debut:',
  },
  {
    code: 'Y04',
    level: 'error',
    name: 'an alias to nothing',
    file: guideFile,
    plant: inGuide('to: saison\n', 'to: *saison\n'),
    line: '*saison',
  },
  {
    code: 'Y05',
    level: 'error',
    name: 'lists within lists',
    file: guideFile,
    plant: inGuide('exits: { pret: site, bloque: demander }', `exits: ${'['.repeat(99)}`),
    line: '[[[',
  },
  {
    code: 'Y06',
    level: 'error',
    name: 'two documents',
    file: guideFile,
    plant: inGuide('start: debut', '---\nstart: debut'),
  },
  {
    code: 'Y07',
    level: 'error',
    name: 'another encoding',
    file: guideFile,
    plant: ({ read, write }) => write(guideFile, Buffer.from(read(guideFile), 'latin1')),
  },
  {
    code: 'X01',
    level: 'error',
    name: 'an unknown key',
    file: guideFile,
    plant: inGuide('  picture: ecole', '  picture: ecole\n  pictures: ecole'),
    line: 'pictures:',
  },
  {
    code: 'X02',
    level: 'error',
    name: 'a wrong value',
    file: guideFile,
    plant: inGuide('verdict: done', 'verdict: good'),
    line: 'verdict: good',
  },
  {
    code: 'X02',
    level: 'error',
    name: 'ten thousand steps',
    file: guideFile,
    plant: ({ read, write }) => write(guideFile, `${read(guideFile)}${manySteps}`),
    line: 'steps:',
  },
  {
    code: 'X03',
    level: 'error',
    name: 'a missing key',
    file: guideFile,
    plant: inGuide('    ifMissing: revenir\n', ''),
    line: 'papiers:',
  },
  {
    code: 'X04',
    level: 'error',
    name: 'a file under another name',
    file: guideFile,
    plant: inGuide('id: bourse', 'id: bourses'),
    line: 'id: bourses',
  },
  {
    code: 'X05',
    level: 'warning',
    name: 'a file that nobody reads',
    file: 'guides/note.txt',
    plant: ({ write }) => write('guides/note.txt', ''),
  },
]
