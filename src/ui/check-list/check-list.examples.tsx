import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { CheckList } from './check-list.tsx'

const ExampleCheckList = () => {
  const [values, setValues] = useState<readonly string[]>(['tadine'])
  return (
    <CheckList
      legend="Des lieux"
      values={values}
      onChange={setValues}
      items={[
        { value: 'kone', label: 'Agence de Koné', isFixed: true },
        { value: 'tadine', label: 'Agence de Tadine' },
        { value: 'yate', label: 'Agence de Yaté' },
      ]}
    />
  )
}

export const checkListExamples: Examples = { 'Plusieurs choix': () => <ExampleCheckList /> }
