import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { SelectField } from './select-field.tsx'

const ExampleSelect = () => {
  const [value, setValue] = useState('kone')
  return (
    <SelectField
      label="Lieu"
      value={value}
      onChange={setValue}
      options={[
        { value: 'kone', label: 'Agence de Koné', group: 'Koné' },
        { value: 'koumac', label: 'Agence de Koumac', group: 'Koumac' },
      ]}
    />
  )
}

export const selectFieldExamples: Examples = { 'Un choix parmi beaucoup': () => <ExampleSelect /> }
