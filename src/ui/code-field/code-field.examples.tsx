import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { CodeField } from './code-field.tsx'

interface ExampleCodeProps {
  readonly initial: string
  readonly fault?: string
}

const ExampleCode = ({ initial, fault }: ExampleCodeProps) => {
  const [value, setValue] = useState(initial)
  return (
    <CodeField
      label="Code d'inscription"
      hint="Dix lettres ou chiffres."
      value={value}
      fault={fault}
      signs="ABCDEFGHJKMNPQRSTUVWXYZ23456789"
      groups={[5, 2]}
      keysLabel="Lettres et chiffres"
      eraseLabel="Effacer"
      onInput={setValue}
    />
  )
}

export const codeFieldExamples: Examples = {
  'Champ de code': () => <ExampleCode initial="K7MPA-3X" />,
  'Champ de code, à corriger': () => (
    <ExampleCode initial="K7MPA-3XWQD" fault="Ce code a déjà servi : demandez-en un autre." />
  ),
}
