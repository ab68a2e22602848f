import type { CvExercise } from '#contract/exercise/hands.ts'
import type { Store } from '#ui/store/store.ts'
import type { StepProps } from '../screens/reached-step.ts'
import type { PracticeMemory } from './practice-memory.ts'

export interface CvStepProps extends StepProps<'practice'> {
  readonly exercise: CvExercise
  readonly memory: Store<PracticeMemory>
}
