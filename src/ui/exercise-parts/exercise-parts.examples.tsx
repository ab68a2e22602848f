import type { Examples } from '#ui/review/example.ts'
import { ExerciseButton } from './exercise-button.tsx'
import { ExerciseGroup } from './exercise-group.tsx'

const nothing = () => {}

export const exercisePartsExamples: Examples = {
  'Ce qui se touche dans un exercice': () => (
    <div class="column">
      <ExerciseButton
        look="row"
        label="Dominique Exemple"
        note="Repas de dimanche"
        onPress={nothing}
      />
      <ExerciseButton look="main" label="Répondre" onPress={nothing} />
      <ExerciseButton look="button" label="Supprimer" isPointed onPress={nothing} />
      <ExerciseButton look="link" label="Les horaires de la piscine" onPress={nothing} />
      <ExerciseGroup look="options" name="Lequel ?">
        <ExerciseButton look="option" label="Celui-ci" isOn onPress={nothing} />
        <ExerciseButton look="option" label="Celui-là" isOn={false} onPress={nothing} />
      </ExerciseGroup>
    </div>
  ),
  'Un message d’exercice': () => (
    <ExerciseGroup look="phone" name="Le message">
      <ExerciseButton look="line" label="Votre colis est bloqué." onPress={nothing} />
      <ExerciseButton look="line" label="Payez avant ce soir." isOn onPress={nothing} />
    </ExerciseGroup>
  ),
  'Une conversation d’exercice': () => (
    <div class="column">
      <ExerciseGroup look="theirs">
        <p>Tu viens dimanche ?</p>
      </ExerciseGroup>
      <ExerciseGroup look="mine">
        <p>Oui, avec plaisir.</p>
      </ExerciseGroup>
    </div>
  ),
}
