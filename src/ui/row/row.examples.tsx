import type { Examples } from '#ui/review/example.ts'
import { Row } from './row.tsx'

const stay = () => {}

export const exampleRows = [
  {
    title: 'Déclarer ses revenus',
    note: 'Chaque année, si vous avez des revenus',
    picture: 'impots',
    ground: 2,
  },
  { title: 'Payer ses impôts', note: 'En une ou plusieurs fois', picture: 'impots', ground: 2 },
  {
    title: 'Créer son compte sur impots.nc',
    note: 'Pour entrer sur le site des impôts',
    picture: 'cle',
    ground: 1,
  },
  {
    title: 'Timbre fiscal : où l’acheter',
    note: 'Pour certaines démarches',
    picture: 'timbre',
    ground: 4,
  },
] as const

export const rowExamples: Examples = {
  'Résultats d’une recherche': () => (
    <ul class="rows">
      {exampleRows.map((row) => (
        <li key={row.title}>
          <Row {...row} query="impot" onPress={stay} />
        </li>
      ))}
    </ul>
  ),
  'Ligne principale': () => (
    <Row
      title="Préparer vos papiers"
      note="Le plus utile maintenant"
      picture="revenus"
      ground={2}
      isMain
      onPress={stay}
    />
  ),
}
