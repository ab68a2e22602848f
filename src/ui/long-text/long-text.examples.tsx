import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { LongText } from './long-text.tsx'

const ExampleText = ({ faults }: { readonly faults: readonly string[] }) => {
  const [value, setValue] = useState('La quittance de plus de trois mois est-elle acceptée ?')
  return (
    <LongText
      label="Votre question"
      hint="Ni nom, ni numéro, ni adresse."
      value={value}
      longest={280}
      faults={faults}
      onInput={setValue}
    />
  )
}

export const longTextExamples: Examples = {
  'Quelques phrases': () => <ExampleText faults={[]} />,
  'Quelques phrases, à corriger': () => (
    <ExampleText faults={['Il y a le nom de quelqu’un. Écrivez « la personne ».']} />
  ),
}
