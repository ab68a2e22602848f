/** The words of the shell. The first screens carry theirs; i18next takes over once it has loaded. */
import { frontFr } from '../texts/front-fr.ts'
import type laterFr from '../texts/later-fr.json'

type Plural<Key> = Key extends `${infer Stem}_one`
  ? Stem
  : Key extends `${string}_other`
    ? never
    : Key
export type TextKey = Plural<keyof typeof frontFr | keyof typeof laterFr>

export interface Texts {
  readonly lang: string
  readonly t: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string
}

const front: Readonly<Record<string, string>> = frontFr

/** French, for what is on screen before i18next: no plural, no interpolation. */
export const frontTexts: Texts = { lang: 'fr', t: (key) => front[key] ?? '' }
