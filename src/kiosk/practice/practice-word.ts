import type { SceneWord } from '#guide/exercise/scene-words.ts'
import type { practiceFrench } from './practice-french.ts'

/** Everything that exercises say of themselves. */
export type PracticeWord = keyof typeof practiceFrench | SceneWord
