/** Ways that do not hold together: targets, circles, answers, walks. */
import { type Defect, guideFile, infoStep, inGuide, say, withSteps } from './defect.ts'

const idleQuestion = `  pourquoi:
    kind: choice
    title: ${say('Aimez-vous la mer ?')}
    answer: mer
    options: [{ value: a, label: ${say('Oui')} }, { value: b, label: ${say('Non')} }]
    next: [{ to: papiers }]
`

const longChain = Array.from({ length: 12 }, (_, n) =>
  infoStep(`e${n}`, `Écran ${'abcdefghijkl'[n]}`, n === 11 ? 'papiers' : `e${n + 1}`),
).join('')

export const wayDefects: readonly Defect[] = [
  {
    code: 'E03',
    level: 'error',
    name: 'an entry of the home that opens on nothing',
    file: 'deployment.yaml',
    plant: ({ edit }) =>
      edit(
        'deployment.yaml',
        'tiles:\n',
        `entries:\n  - { topic: entreprise, picture: ecole, label: ${say('Pour mon entreprise')} }\ntiles:\n`,
      ),
    line: 'topic: entreprise',
  },
  {
    code: 'E10',
    level: 'error',
    name: 'time shared so that nobody would finish anything',
    file: 'deployment.yaml',
    plant: ({ edit }) =>
      edit(
        'deployment.yaml',
        'tiles:\n',
        'fairUse: { guaranteedMinutes: 2, noticeMinutes: 15 }\ntiles:\n',
      ),
    line: 'guaranteedMinutes: 2',
  },
  {
    code: 'I01',
    level: 'error',
    name: 'a fragment nobody wrote',
    file: guideFile,
    plant: inGuide('fragment: mot-de-passe', 'fragment: mot-de-pase'),
    line: 'acces:',
  },
  {
    code: 'I01',
    level: 'error',
    name: 'a fragment that includes itself',
    file: guideFile,
    plant: ({ edit }) =>
      edit(
        'fragments/mot-de-passe.frag.yaml',
        '  connu:\n',
        '  encore:\n    kind: include\n    fragment: mot-de-passe\n    exits: { pret: connu, bloque: connu }\n  connu:\n',
      ),
    line: 'acces:',
  },
  {
    code: 'I02',
    level: 'error',
    name: 'a condition nobody named',
    file: guideFile,
    plant: inGuide('{ defined: ici }', '{ defined: la }'),
    line: '{ defined: la }',
  },
  {
    code: 'G01',
    level: 'error',
    name: 'a step nobody wrote',
    file: guideFile,
    plant: inGuide('to: saison\n', 'to: saisons\n'),
    line: 'to: saisons',
  },
  {
    code: 'G02',
    level: 'error',
    name: 'a step that leads to itself only',
    file: guideFile,
    plant: inGuide('to: saison\n', 'to: debut\n'),
    line: 'debut:',
  },
  {
    code: 'G03',
    level: 'error',
    name: 'a step that nothing leads to',
    file: guideFile,
    plant: withSteps(infoStep('perdu', 'Perdu', 'site')),
    line: 'perdu:',
  },
  {
    code: 'G04',
    level: 'error',
    name: 'a step from which nothing ends',
    file: guideFile,
    plant: withSteps(
      infoStep('rond', 'Tourner', 'manege') + infoStep('manege', 'Tourner encore', 'rond'),
      'rond',
    ),
    line: 'rond:',
  },
  {
    code: 'G05',
    level: 'error',
    name: 'a last route with a condition',
    file: guideFile,
    plant: inGuide('        to: enfants\n      - to: demander', '        to: enfants'),
    line: 'campagne, open',
  },
  {
    code: 'G06',
    level: 'error',
    name: 'a route after the one that is always taken',
    file: guideFile,
    plant: inGuide('      - to: saison\n', '      - to: saison\n      - to: site\n'),
    line: 'to: site',
  },
  {
    code: 'G07',
    level: 'error',
    name: 'a circle without a site',
    file: guideFile,
    plant: inGuide('bloque: demander }', 'bloque: papiers }'),
    line: 'papiers:',
  },
  {
    code: 'V01',
    level: 'error',
    name: 'an answer read before it is given',
    file: guideFile,
    plant: inGuide('when: { season: [campagne, before] }', 'when: { eq: [enfants, un] }'),
    line: 'enfants, un',
  },
  {
    code: 'V02',
    level: 'warning',
    name: 'a question for nothing',
    file: guideFile,
    plant: withSteps(idleQuestion, 'pourquoi'),
    line: 'answer: mer',
  },
  {
    code: 'V03',
    level: 'error',
    name: 'a value that is not offered',
    file: guideFile,
    plant: inGuide('eq: [enfants, plusieurs]', 'eq: [enfants, trois]'),
    line: 'enfants, trois',
  },
  {
    code: 'V04',
    level: 'warning',
    name: '« je ne sais pas » that follows another answer',
    file: guideFile,
    plant: inGuide(
      "      - when: { eq: [enfants, '?'] }\n        to: demander\n",
      '      - when: { eq: [enfants, un] }\n        to: demander\n',
    ),
    line: 'next:',
  },
  {
    code: 'S01',
    level: 'error',
    name: 'a step that no condition lets in',
    file: guideFile,
    plant: (borrowed) => {
      withSteps(infoStep('jamais', 'Jamais', 'papiers'))(borrowed)
      inGuide(
        '      - when: { season: [campagne, after] }\n',
        '      - when: { all: [{ season: [campagne, after] }, { season: [campagne, open] }] }\n        to: jamais\n      - when: { season: [campagne, after] }\n',
      )(borrowed)
    },
    line: 'jamais:',
  },
  {
    code: 'S02',
    level: 'error',
    name: 'a fork that nothing leaves',
    file: guideFile,
    plant: inGuide(
      '      - when: { season: [campagne, unknown] }\n        to: demander\n      - when: { season: [campagne, open] }\n        to: enfants\n      - to: demander\n',
      '      - when: { season: [campagne, open] }\n        to: enfants\n',
    ),
    line: 'saison:',
  },
  {
    code: 'S03',
    level: 'warning',
    name: 'a button that changes nothing',
    file: guideFile,
    plant: inGuide('tone: stuck\n        to: demander', 'tone: stuck\n        to: site'),
    line: 'site:',
  },
  {
    code: 'S04',
    level: 'warning',
    name: 'a walk of many screens',
    file: guideFile,
    plant: withSteps(longChain, 'e0'),
    line: 'steps:',
  },
  {
    code: 'S05',
    level: 'error',
    name: 'no way on without a network',
    file: guideFile,
    plant: inGuide('offline:\n      to: revenir', 'offline:\n      to: site'),
    line: 'to: site',
  },
  {
    code: 'S06',
    level: 'error',
    name: 'a story that ends elsewhere',
    file: 'stories/bourse.stories.yaml',
    plant: ({ edit }) => edit('stories/bourse.stories.yaml', 'end: envoyee', 'end: revenir'),
    line: 'Une famille de plusieurs enfants',
  },
]
