import type { Examples } from '#ui/review/example.ts'
import { ExerciseWindow } from './exercise-window.tsx'

const nothing = () => {}

export const exerciseWindowExamples: Examples = {
  'Une fenêtre d’exercice': () => (
    <ExerciseWindow
      mark="Exercice"
      name="Pages et onglets"
      tabs={{
        label: 'Onglets',
        list: [
          {
            key: '0',
            label: 'Commune Exemple',
            isFront: true,
            onShow: nothing,
            onClose: nothing,
            closeLabel: 'Fermer l’onglet Commune Exemple',
          },
          {
            key: '1',
            label: 'Fête du village',
            isFront: false,
            onShow: nothing,
            onClose: nothing,
            closeLabel: 'Fermer l’onglet Fête du village',
            isPointed: true,
          },
        ],
      }}
      back={{ label: 'Page d’avant', onPress: nothing, isPointed: false }}
    >
      <h2>Commune Exemple</h2>
      <p>Elle n’existe pas : vous pouvez tout toucher.</p>
    </ExerciseWindow>
  ),
}
