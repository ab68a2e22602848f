import type { Examples } from '#ui/review/example.ts'
import { Tile } from './tile.tsx'

export const exampleTiles = [
  { label: 'Impôts et banque', picture: 'impots', ground: 2 },
  { label: 'Santé et CAFAT', picture: 'sante', ground: 1 },
  { label: 'Papiers et identité', picture: 'papiers', ground: 4 },
  { label: 'Maison, eau, courant', picture: 'logement', ground: 2 },
  { label: 'École et bourses', picture: 'ecole', ground: 3 },
  { label: 'Travail et retraite', picture: 'travail', ground: 1 },
  { label: 'Voiture et permis', picture: 'voiture', ground: 4 },
  { label: 'Ordinateur et comptes', picture: 'apprendre', ground: 3 },
] as const

export const tileExamples: Examples = {
  Besoin: () => <Tile {...exampleTiles[0]} onPress={() => {}} />,
}
