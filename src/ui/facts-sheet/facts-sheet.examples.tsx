import type { Examples } from '#ui/review/example.ts'
import { type FactRow, FactsSheet } from './facts-sheet.tsx'

const rows: readonly FactRow[] = [
  {
    term: 'Pour qui',
    text: 'Vous avez touché un salaire, une retraite ou un loyer.',
    icon: 'personne',
  },
  {
    term: 'À apporter',
    text: 'Vos revenus de l’an dernier. Les certificats de scolarité.',
    icon: 'doc',
  },
  { term: 'Temps', text: 'Environ 30 minutes', icon: 'horloge', isHalf: true },
  { term: 'Prix', text: 'Gratuit', icon: 'piece', isHalf: true },
  {
    term: 'Date limite',
    text: (
      <>
        <b>À vérifier au guichet.</b> Elle change chaque année.
      </>
    ),
    icon: 'horloge',
    isToCheck: true,
  },
]

export const factsSheetExamples: Examples = {
  'Fiche d’un guide': () => (
    <FactsSheet
      rows={rows}
      sources={{ label: 'D’où viennent ces informations ?', names: ['service-public.nc'] }}
    />
  ),
}
