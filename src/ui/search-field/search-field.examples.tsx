import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { SearchField } from './search-field.tsx'

export const ExampleSearchField = () => {
  const [value, setValue] = useState('impot')
  return <SearchField label="Écrivez un mot" value={value} onInput={setValue} />
}

export const searchFieldExamples: Examples = { 'Champ de recherche': () => <ExampleSearchField /> }
