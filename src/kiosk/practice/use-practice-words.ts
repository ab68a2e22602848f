import { useKiosk } from '../app/kiosk-context.ts'
import type { PracticeWord } from './practice-word.ts'
import { practiceWords } from './practice-words.ts'

type Values = Readonly<Record<string, string | number>>

/** In the language and the register of whoever sits here; French where the shell has no other. */
export function usePracticeWords(): (key: PracticeWord, values?: Values) => string {
  const { session, terminal } = useKiosk()
  return practiceWords(session.context.comfort.reading, terminal.language)
}
