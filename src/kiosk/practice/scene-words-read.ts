/** The words of a scene, as the person here reads them. */
import type { Words } from '#guide/exercise/scene.ts'
import { type Kiosk, useKiosk } from '../app/kiosk-context.ts'
import { frenchSpaces } from '../app/french-spaces.ts'
import { practiceWords } from './practice-words.ts'

export interface ReadWords {
  readonly words: string
  /** Absent where it is the page's own, or a name. */
  readonly lang?: string
}

const readIn = ({ say, langOf, session, terminal }: Kiosk) => {
  const { reading } = session.context.comfort
  const word = practiceWords(reading, terminal.language)
  const read = (words: Words): ReadWords => {
    if ('text' in words) return { words: say(words.text), lang: langOf(words.text) }
    if ('name' in words) return { words: words.name }
    const values = Object.fromEntries(
      Object.entries(words.with ?? {}).map(([name, value]) => [name, read(value).words]),
    )
    const said = word(words.word, values)
    return { words: reading.lang === 'en' ? said : frenchSpaces(said) }
  }
  return read
}

export const useSceneWords = () => readIn(useKiosk())
