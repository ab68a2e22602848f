import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { QuestionForm } from './question-form.tsx'

const ExampleQuestion = () => {
  const [text, setText] = useState('')
  const [blocking, setBlocking] = useState('piece')
  const [isUrgent, setUrgent] = useState(false)
  return (
    <QuestionForm
      about={<p>Bourse scolaire, étape « Les papiers »</p>}
      choices={[
        {
          legend: 'Ce qui bloque',
          value: blocking,
          onChange: setBlocking,
          options: [
            { value: 'piece', label: 'Papier refusé' },
            { value: 'mot', label: 'Un mot pas compris' },
          ],
        },
      ]}
      text={text}
      longest={280}
      faults={[]}
      onText={setText}
      missing={undefined}
      urgent={<p>Référente bourses : 00 00 00</p>}
      isUrgent={isUrgent}
      onUrgent={setUrgent}
      isBusy={false}
      onSend={() => {}}
      onCancel={() => {}}
    />
  )
}

export const questionFormExamples: Examples = { 'Poser une question': () => <ExampleQuestion /> }
