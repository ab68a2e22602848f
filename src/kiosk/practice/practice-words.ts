/** What exercises say, in each language of the shell and in easy French. The words of an exercise itself are its own. */
import { sceneFrench } from '#guide/exercise/scene-words.ts'
import { wordsOf } from '../app/word-tables.ts'
import { practiceEasy } from './practice-easy.ts'
import { practiceEnglish } from './practice-english.ts'
import { practiceFrench } from './practice-french.ts'
import type { PracticeWord } from './practice-word.ts'

export const table = {
  french: { ...practiceFrench, ...sceneFrench },
  easy: practiceEasy,
  english: practiceEnglish,
}

export const practiceWords = wordsOf<PracticeWord>(table)
