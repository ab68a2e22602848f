import { useKiosk } from '../app/kiosk-context.ts'
import { type PurposeWords, purposeWords } from './purpose-words.ts'

/** In the language of whoever sits here. */
export function usePurposeWords(): PurposeWords {
  const { session, terminal } = useKiosk()
  return purposeWords(session.context.comfort.reading, terminal.language)
}
