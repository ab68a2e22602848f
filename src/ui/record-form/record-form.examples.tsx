import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { RecordForm } from './record-form.tsx'

const options = (...labels: readonly string[]) =>
  labels.map((label) => ({ value: label.toLowerCase().replaceAll(/\W+/g, '_'), label }))

const stay = () => {}

const ExampleForm = () => {
  const [duration, setDuration] = useState<readonly string[]>(['30_min'])
  return (
    <RecordForm
      fields={[
        {
          name: 'theme',
          legend: 'Thème',
          options: options('Santé, aides sociales', 'Courriel'),
          more: options('Justice', 'Transports'),
          chosen: ['courriel'],
          isMany: true,
        },
        {
          name: 'duree',
          legend: 'Durée',
          options: options('15 min', '30 min', '45 min'),
          chosen: duration,
          isMany: false,
        },
        { name: 'age', legend: 'Âge', options: options('60 à 69'), chosen: [], isMany: false },
      ]}
      counts={{ legend: 'Participants', rows: [{ value: 'a', label: '60 à 69', count: 2 }] }}
      missing={['age']}
      onChoose={(_name, chosen) => setDuration(chosen)}
      onCount={stay}
      onSave={stay}
      onSkip={stay}
    />
  )
}

export const recordFormExamples: Examples = { 'Compte rendu': () => <ExampleForm /> }
