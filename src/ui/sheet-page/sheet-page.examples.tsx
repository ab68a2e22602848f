import { examplePapers } from '#ui/paper-list/paper-list.examples.tsx'
import type { Examples } from '#ui/review/example.ts'
import { SheetPage, type SheetPageProps } from './sheet-page.tsx'

/** A drawing in the place of a code: the finder squares only, so that nobody tries to read it. */
const drawing = (
  <svg viewBox="0 0 25 25" role="img" aria-label="Emplacement du code">
    {[
      [0, 0],
      [18, 0],
      [0, 18],
    ].map(([x = 0, y = 0]) => (
      <path
        key={`${x}-${y}`}
        transform={`translate(${x} ${y})`}
        fill-rule="evenodd"
        d="M0 0h7v7H0zM1 1v5h5V1zM2 2h3v3H2z"
      />
    ))}
  </svg>
)

const papers = examplePapers.map(({ id, name, hint = '', picture }) => ({
  id,
  name,
  hint,
  picture,
  isHere: id !== 'recu',
  said: id === 'recu' ? 'à apporter' : 'je l’ai',
}))

export const exampleSheet: SheetPageProps = {
  mark: 'Escale',
  kind: 'Votre feuille à emporter',
  title: 'Déclarer ses revenus',
  lead: 'Votre déclaration est envoyée, d’après vos réponses.',
  picture: 'impots',
  verified: { label: 'Vérifié le', date: '12 octobre 2026' },
  papers: { title: 'Vos papiers', items: papers },
  tasks: {
    title: 'Et maintenant',
    items: [
      'Attendez l’avis d’imposition ou de non-imposition.',
      'Gardez-le. Il sert pour d’autres démarches.',
    ],
  },
  parts: [
    { title: 'Date limite', lines: ['À vérifier au guichet.', 'Elle change chaque année.'] },
    {
      title: 'Où demander',
      lines: [<b key="name">Direction des services fiscaux</b>, 'Téléphone : ____________'],
    },
  ],
  code: {
    drawing,
    title: 'Relire ce guide',
    lines: ['Prenez ce carré en photo.', 'Il ne contient rien sur vous.'],
  },
  notes: 'Mes notes',
  foot: 'Guide « Déclarer ses revenus », version 3. Sources : service-public.nc. Rien n’est gardé sur le poste.',
}

const manyPapers = ['a', 'b', 'c'].flatMap((round) =>
  papers.map((paper) => Object.assign({}, paper, { id: `${paper.id}-${round}` })),
)

/** The longest a guide may ask: twelve papers. */
export const longExampleSheet: SheetPageProps = {
  ...exampleSheet,
  papers: { title: 'Vos papiers', items: manyPapers },
}

export const sheetPageExamples: Examples = {
  'Feuille à emporter': () => <SheetPage {...exampleSheet} />,
  'Feuille à emporter, douze papiers': () => <SheetPage {...longExampleSheet} />,
}
