import { useState } from 'preact/hooks'
import type { Examples } from '#ui/review/example.ts'
import { Choice, type ChoiceOption, GroundSample, LetterSample } from './choice.tsx'

const exampleAnswers: readonly ChoiceOption[] = [
  { value: 'oui', label: 'Oui, et je connais mon mot de passe', picture: 'cle' },
  { value: 'oublie', label: 'Oui, mais j’ai oublié mon mot de passe', picture: 'cleq' },
  { value: 'non', label: 'Non, pas encore', picture: 'nouveau' },
  { value: '?', label: 'Je ne sais pas', picture: 'doute' },
]

interface ExampleChoiceProps {
  readonly isMany?: boolean
  readonly error?: string
}

export const ExampleChoice = ({ isMany = false, error }: ExampleChoiceProps) => {
  const [chosen, setChosen] = useState<readonly string[]>(error ? [] : ['oui'])
  return (
    <Choice
      question="Avez-vous un compte sur ce site ?"
      hint="Un compte, c’est votre nom et un mot de passe, pour entrer sur le site."
      options={exampleAnswers}
      chosen={chosen}
      isMany={isMany}
      error={error}
      onChoose={setChosen}
    />
  )
}

/** The three settings of comfort, side by side. */
export const ExampleComfort = () => {
  const [size, setSize] = useState<readonly string[]>(['100'])
  const [ground, setGround] = useState<readonly string[]>(['light'])
  return (
    <div class="trio">
      <Choice
        level="part"
        icon="langue"
        question="Votre langue"
        columns={1}
        options={[
          { value: 'fr', label: 'Français', hint: 'Bonjour', lang: 'fr' },
          { value: 'en', label: 'English', hint: 'Hello', lang: 'en' },
        ]}
        chosen={['fr']}
        onChoose={() => {}}
      />
      <Choice
        level="part"
        icon="texte"
        question="Le texte"
        columns={1}
        options={[
          { value: '100', label: 'Normal', sample: <LetterSample size={1} /> },
          { value: '150', label: 'Grand', sample: <LetterSample size={2} /> },
          { value: '200', label: 'Très grand', sample: <LetterSample size={3} /> },
        ]}
        chosen={size}
        onChoose={setSize}
      />
      <Choice
        level="part"
        icon="contraste"
        question="Le fond"
        columns={1}
        options={[
          { value: 'light', label: 'Clair', sample: <GroundSample ground="day" /> },
          { value: 'dark', label: 'Sombre', sample: <GroundSample ground="night" /> },
        ]}
        chosen={ground}
        onChoose={setGround}
      />
    </div>
  )
}

export const choiceExamples: Examples = {
  'Choix, une réponse': () => <ExampleChoice />,
  'Choix, plusieurs réponses': () => <ExampleChoice isMany />,
  'Choix, réponse oubliée': () => <ExampleChoice error="Choisissez une réponse." />,
  'Choix du confort': () => <ExampleComfort />,
}
