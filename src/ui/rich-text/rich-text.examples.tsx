import type { Examples } from '#ui/review/example.ts'
import { Glossary } from './glossary.tsx'
import { type RichBlock, RichText } from './rich-text.tsx'

const exampleBlocks: readonly RichBlock[] = [
  {
    kind: 'paragraph',
    spans: [
      { kind: 'plain', text: 'Le site demande votre ' },
      { kind: 'term', id: 'identifiant' },
      { kind: 'plain', text: ' et votre ' },
      { kind: 'bold', text: 'mot de passe' },
      { kind: 'plain', text: '.' },
    ],
  },
  {
    kind: 'list',
    items: [
      [
        { kind: 'plain', text: 'Prenez votre ' },
        { kind: 'doc', id: 'rib' },
        { kind: 'plain', text: '.' },
      ],
      [{ kind: 'fact', id: 'prix' }],
    ],
  },
]

const names: Readonly<Record<string, string>> = {
  identifiant: 'identifiant',
  rib: 'relevé d’identité bancaire',
  prix: 'La démarche est gratuite.',
}

export const exampleWords = [
  {
    id: 'identifiant',
    label: '« identifiant », c’est quoi ?',
    meaning: 'C’est le nom que vous avez choisi pour entrer sur le site.',
  },
] as const

export const richTextExamples: Examples = {
  'Texte d’une étape': () => (
    <RichText blocks={exampleBlocks} nameOf={(_kind, id) => names[id] ?? id} />
  ),
  'Mots difficiles': () => <Glossary words={exampleWords} />,
}
