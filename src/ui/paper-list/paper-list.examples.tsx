import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { type PaperItem, PaperList } from './paper-list.tsx'

export const examplePapers: readonly PaperItem[] = [
  {
    id: 'revenus',
    name: 'Vos revenus de l’an dernier',
    hint: 'Salaires, retraites, loyers',
    picture: 'revenus',
  },
  {
    id: 'certificat',
    name: 'Certificats de scolarité',
    hint: 'Si vos enfants étudient',
    picture: 'certificat',
  },
  {
    id: 'recu',
    name: 'Justificatifs de charges',
    hint: 'Reçus, factures, attestations',
    picture: 'recu',
  },
  {
    id: 'mail',
    name: 'Votre adresse e-mail',
    hint: 'Vous devez pouvoir la lire ici',
    picture: 'mail',
  },
]

export const ExamplePapers = () => {
  const [have, setHave] = useState<readonly string[]>(['revenus', 'certificat', 'mail'])
  return (
    <PaperList
      question="Quels papiers avez-vous avec vous ?"
      hint="Touchez chaque papier que vous avez."
      papers={examplePapers}
      have={have}
      words={{ have: 'Je l’ai', missing: 'Pas ici' }}
      onChange={setHave}
    />
  )
}

export const paperListExamples: Examples = { Papiers: () => <ExamplePapers /> }
