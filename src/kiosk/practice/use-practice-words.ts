import { useKiosk } from '../app/kiosk-context.ts'
import { frenchSpaces } from '../app/french-spaces.ts'
import type { PracticeWord } from './practice-word.ts'
import { practiceWords } from './practice-words.ts'

type Values = Readonly<Record<string, string | number>>

/** In the language and the register of whoever sits here; French where the shell has no other. */
export function usePracticeWords(): (key: PracticeWord, values?: Values) => string {
  const { session, terminal } = useKiosk()
  const { reading } = session.context.comfort
  const word = practiceWords(reading, terminal.language)
  return (key, values) =>
    reading.lang === 'en' ? word(key, values) : frenchSpaces(word(key, values))
}
