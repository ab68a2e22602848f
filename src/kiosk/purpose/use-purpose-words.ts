import { useKiosk } from '../app/kiosk-context.ts'
import { frenchSpaces } from '../app/french-spaces.ts'
import { type PurposeWords, purposeWords } from './purpose-words.ts'

/** In the language of whoever sits here. */
export function usePurposeWords(): PurposeWords {
  const { lang } = useKiosk().session.context.comfort.reading
  const word = purposeWords(lang)
  return (key, values) => (lang === 'fr' ? frenchSpaces(word(key, values)) : word(key, values))
}
