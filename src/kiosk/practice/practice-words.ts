/** What exercises say, in each language of the shell and in easy French. The words of an exercise itself are its own. */
import type { Reading } from '#contract/text.ts'
import { sceneFrench } from '#guide/exercise/scene-words.ts'
import { practiceEasy } from './practice-easy.ts'
import { practiceEnglish } from './practice-english.ts'
import { practiceFrench } from './practice-french.ts'
import type { PracticeWord } from './practice-word.ts'

const french: Readonly<Record<PracticeWord, string>> = { ...practiceFrench, ...sceneFrench }

/** French stands for a language the shell does not have; `{…}` is filled from `values`. */
export const practiceWords =
  ({ lang, register }: Reading) =>
  (key: PracticeWord, values: Readonly<Record<string, string | number>> = {}): string => {
    const words =
      lang === 'en'
        ? practiceEnglish[key]
        : ((register === 'easy' ? practiceEasy[key] : undefined) ?? french[key])
    return words.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
  }
