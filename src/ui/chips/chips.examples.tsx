import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { Chips } from './chips.tsx'

const ExampleChips = () => {
  const [value, setValue] = useState<'all' | 'look' | 'silent'>('all')
  return (
    <Chips
      legend="Quels postes"
      value={value}
      onChange={setValue}
      chips={[
        { value: 'all', label: 'Tous', count: 9 },
        { value: 'look', label: 'À regarder', count: 2 },
        { value: 'silent', label: 'Silencieux', count: 1 },
      ]}
    />
  )
}

export const chipsExamples: Examples = { 'Un choix parmi peu': () => <ExampleChips /> }
