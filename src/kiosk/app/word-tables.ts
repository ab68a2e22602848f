/** The words that a part of the kiosk brings with it: tables of their own, which load with it. */
import type { Reading } from '#contract/text.ts'
import { frenchSpaces } from './french-spaces.ts'
import type { LanguageState } from './language-state.ts'

export interface WordTable<Key extends string> {
  readonly french: Readonly<Record<Key, string>>
  /** Where easy French says it otherwise. */
  readonly easy?: Readonly<Partial<Record<Key, string>>>
  readonly english: Readonly<Record<Key, string>>
}

export type Say<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string

/** French stands for a language that neither the shell nor a pack has; `{…}` is filled from `values`. */
export const wordsOf =
  <Key extends string>({ french, easy, english }: WordTable<Key>) =>
  ({ lang, register }: Reading, language?: LanguageState): Say<Key> => {
    const brought = language?.lang === lang ? language : undefined
    const ours = lang === 'fr' && register === 'easy' ? { ...french, ...easy } : french
    return (key, values = {}) => {
      const said = brought?.translate(french[key])
      const foreign = said ?? (lang === 'en' ? english[key] : undefined)
      const words = (foreign ?? ours[key]).replaceAll(/\{(\w+)\}/g, (gap, name: string) =>
        String(values[name] ?? gap),
      )
      if (said !== undefined) brought?.heard.add(words)
      return foreign === undefined ? frenchSpaces(words) : words
    }
  }
