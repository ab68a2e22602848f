/** Words that a person could not read, hear or trust. */
import { type Defect, guideFile, infoStep, inGuide, say, withSteps } from './defect.ts'

const begin = 'Prenez votre temps.'
const sayAtTheStart = (words: string, rest = '') =>
  withSteps(
    `  lire:\n    kind: info\n    title: ${say('Lisez ceci')}\n    body: { std: { fr: "${begin}", en: 'A' }, easy: { fr: "${words}", en: 'A' }${rest} }\n    next: [{ to: papiers }]\n`,
    'lire',
  )

const longSentence = `Vous lisez ${'encore un mot '.repeat(6)}ici.`
const hardSentence =
  'Réglementairement, communication ultérieure des modalités opérationnelles administratives individuelles.'

const heavySteps = Array.from(
  { length: 30 },
  (_, n) =>
    `  lourd-${n}:\n    kind: info\n    title: ${say(`Page ${'abcdefghijklmnopqrstuvwxyzàéèê'[n]}`)}\n    body: { std: { fr: "${'Un mot de plus. '.repeat(180)}", en: 'A' }, easy: { fr: 'Un mot.', en: 'A' } }\n    next: [{ to: ${n === 29 ? 'papiers' : `lourd-${n + 1}`} }]\n`,
).join('')

export const wordDefects: readonly Defect[] = [
  {
    code: 'T01',
    level: 'error',
    name: 'a language that the guide promises',
    file: guideFile,
    plant: inGuide(
      "std: { fr: 'Préparez vos papiers', en: 'Get your papers ready' }",
      "std: { fr: 'Préparez vos papiers' }",
    ),
    line: 'title:',
  },
  {
    code: 'T02',
    level: 'error',
    name: 'no easy words in a published guide',
    file: guideFile,
    plant: inGuide("      easy: { fr: 'Vos papiers', en: 'Your papers' }\n", ''),
    line: 'title:',
  },
  {
    code: 'T03',
    level: 'warning',
    name: 'a translation older than its source',
    file: guideFile,
    plant: ({ write }) =>
      write('translations.json', '{"bourse":{"steps.papiers.title":{"en":"00000000"}}}'),
    line: 'title:',
  },
  {
    code: 'T03',
    level: 'warning',
    name: 'a translation of a fragment older than its source',
    file: 'fragments/mot-de-passe.frag.yaml',
    plant: ({ write }) =>
      write(
        'translations.json',
        '{"fragments/mot-de-passe":{"steps.connu.title":{"en":"00000000"}}}',
      ),
    line: 'title:',
  },
  {
    code: 'T04',
    level: 'warning',
    name: 'the same words translated in two ways',
    file: guideFile,
    plant: inGuide(
      "std: { fr: 'Un enfant', en: 'One child' }",
      "std: { fr: 'Avant de commencer', en: 'One child' }",
    ),
    line: 'label:',
  },
  {
    code: 'R01',
    level: 'warning',
    name: 'a sentence too long to follow',
    file: guideFile,
    plant: sayAtTheStart(longSentence),
    line: longSentence,
  },
  {
    code: 'R02',
    level: 'warning',
    name: 'words too hard to read',
    file: guideFile,
    plant: sayAtTheStart(`${hardSentence} `.repeat(8)),
    line: hardSentence,
  },
  {
    code: 'R03',
    level: 'warning',
    name: 'a percentage in easy words',
    file: guideFile,
    plant: sayAtTheStart('Dix pour cent.'),
    line: 'Dix pour cent.',
  },
  {
    code: 'A01',
    level: 'error',
    name: 'a picture nobody drew',
    file: guideFile,
    plant: inGuide('  picture: ecole', '  picture: licorne'),
    line: 'picture: licorne',
  },
  {
    code: 'A01',
    level: 'error',
    name: 'two screens with one heading',
    file: guideFile,
    plant: withSteps(infoStep('double', 'Avant de commencer', 'papiers'), 'double'),
    line: 'title:',
  },
  {
    code: 'L02',
    level: 'error',
    name: 'a word to explain in a title',
    file: guideFile,
    plant: inGuide("std: { fr: 'Préparez vos papiers'", "std: { fr: 'Préparez la [[term:bourse]]'"),
    line: '[[term:bourse]]',
  },
  {
    code: 'L02',
    level: 'error',
    name: 'a mark that nothing knows, where marks are read',
    file: guideFile,
    plant: sayAtTheStart('Lisez la [[terme:bourse]].'),
    line: '[[terme:bourse]]',
  },
  {
    code: 'L02',
    level: 'error',
    name: 'a word to explain in the name of a paper',
    file: 'registry/docs.yaml',
    plant: ({ edit }) =>
      edit('registry/docs.yaml', 'easy: { fr: "Avis', 'easy: { fr: "[[term:bourse]] Avis'),
    line: '[[term:bourse]]',
  },
  {
    code: 'A03',
    level: 'warning',
    name: 'two papers with one picture',
    file: 'registry/docs.yaml',
    plant: ({ edit }) => edit('registry/docs.yaml', 'picture: impots', 'picture: certificat'),
    line: 'picture: certificat',
  },
  {
    code: 'A04',
    level: 'warning',
    name: 'one answer of a question has a picture, the other none',
    file: guideFile,
    plant: inGuide(
      '      - value: plusieurs\n',
      '      - value: plusieurs\n        picture: famille\n',
    ),
    line: 'options:',
  },
  {
    code: 'A02',
    level: 'warning',
    name: 'letters that a voice may say wrong',
    file: guideFile,
    plant: sayAtTheStart('Prenez votre RIB.'),
    line: 'body:',
  },
  {
    code: 'F01',
    level: 'error',
    name: 'a fact nobody wrote',
    file: guideFile,
    plant: inGuide('    facts: [campagne]\n    next', '    facts: [campagnes]\n    next'),
    line: 'facts: [campagnes]',
  },
  {
    code: 'F02',
    level: 'error',
    name: 'a deadline that nobody verified, and whose source nobody can go back to',
    file: guideFile,
    plant: inGuide(
      "    source: { name: 'Site du Bourg', url: 'https://www.example.org', dated: '2026-11-01' }\n    lastVerified: '2026-11-01'",
      "    source: { name: 'On le dit', dated: null }\n    lastVerified: null",
    ),
    line: 'campagne:',
  },
  {
    code: 'F02',
    level: 'warning',
    name: 'a deadline that nobody verified: its verdicts are taken back',
    file: guideFile,
    plant: inGuide("    lastVerified: '2026-11-01'", '    lastVerified: null'),
    line: 'campagne:',
  },
  {
    code: 'F03',
    level: 'warning',
    name: 'a deadline to verify again',
    file: guideFile,
    plant: inGuide('    reviewEvery: P730D', '    reviewEvery: P7D'),
    line: 'campagne:',
  },
  {
    code: 'F04',
    level: 'error',
    name: 'a deadline that is past',
    file: guideFile,
    plant: inGuide('    reviewEvery: P730D', "    reviewEvery: P730D\n    expires: '2026-11-22'"),
    line: 'campagne:',
  },
  {
    code: 'F05',
    level: 'warning',
    name: 'a fact shown nowhere',
    file: guideFile,
    plant: inGuide(
      'facts:\n  campagne:',
      `facts:\n  oublie:\n    text: ${say('On peut venir.')}\n    source: { name: Le Bourg, dated: null }\n    lastVerified: '2026-11-01'\n    reviewEvery: P365D\n  campagne:`,
    ),
    line: 'oublie:',
  },
  {
    code: 'F06',
    level: 'warning',
    name: 'an amount without a source',
    file: guideFile,
    plant: sayAtTheStart('Payez 500 francs.'),
    line: 'body:',
  },
  {
    code: 'D01',
    level: 'error',
    name: 'seasons that overlap',
    file: guideFile,
    plant: inGuide("{ opens: '2027-11-01'", "{ opens: '2026-12-01'"),
    line: 'windows:',
  },
  {
    code: 'D02',
    level: 'warning',
    name: 'a deadline to verify next week',
    file: guideFile,
    plant: inGuide('    reviewEvery: P730D', '    reviewEvery: P30D'),
    line: 'campagne:',
  },
  {
    code: 'L01',
    level: 'error',
    name: 'a site nobody registered',
    file: guideFile,
    plant: inGuide('    site: portail', '    site: portal'),
    line: 'site: portal',
  },
  {
    code: 'L01',
    level: 'error',
    name: 'a partner nobody registered',
    file: 'registry/sites.yaml',
    plant: ({ edit }) => edit('registry/sites.yaml', 'partner: bourg', 'partner: bourgs'),
    line: 'partner: bourgs',
  },
  {
    code: 'P01',
    level: 'warning',
    name: 'a private question that nobody marked',
    file: guideFile,
    plant: ({ edit }) => {
      edit(guideFile, "Combien d'enfants avez-vous ?", 'Quels sont vos revenus ?')
      edit(guideFile, '    sensitive: true\n', '')
    },
    line: 'enfants:',
  },
  {
    code: 'C01',
    level: 'error',
    name: 'the name of a step that was retired',
    file: guideFile,
    plant: withSteps(infoStep('ancien', 'Ancien', 'papiers'), 'ancien'),
    line: 'ancien:',
  },
  {
    code: 'C01',
    level: 'error',
    name: 'a version older than the published one',
    file: guideFile,
    plant: inGuide('version: 3', 'version: 1'),
    line: 'version: 1',
  },
  {
    code: 'B01',
    level: 'warning',
    name: 'a guide too heavy',
    file: guideFile,
    plant: withSteps(heavySteps, 'lourd-0'),
    line: 'steps:',
  },
]
