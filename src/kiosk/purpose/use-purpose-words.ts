import { useKiosk } from '../app/kiosk-context.ts'
import { frenchSpaces } from '../app/french-spaces.ts'
import { type PurposeWords, purposeWords } from './purpose-words.ts'

/** In the language of whoever sits here. */
export function usePurposeWords(): PurposeWords {
  const { session, terminal } = useKiosk()
  const { reading } = session.context.comfort
  const word = purposeWords(reading, terminal.language)
  return (key, values) =>
    reading.lang === 'fr' ? frenchSpaces(word(key, values)) : word(key, values)
}
