import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { TextField } from './text-field.tsx'

interface ExampleFieldProps {
  readonly initial: string
  readonly fault?: string
}

const ExampleField = ({ initial, fault }: ExampleFieldProps) => {
  const [value, setValue] = useState(initial)
  return (
    <TextField
      label="Votre nom"
      hint="Celui que vos collègues connaissent."
      value={value}
      fault={fault}
      onInput={setValue}
    />
  )
}

export const textFieldExamples: Examples = {
  'Champ de texte': () => <ExampleField initial="Louise" />,
  'Champ de texte, à corriger': () => (
    <ExampleField initial="" fault="Écrivez un prénom ou une fonction." />
  ),
}
