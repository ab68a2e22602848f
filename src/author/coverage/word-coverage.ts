/** What can be read in easy French, and in other languages. */
import type { PublicText } from './public-texts.ts'
import { type Measure, measure } from './measure.ts'

/** The shell's words: all keys, and those that each language has beside French. */
export interface ShellWords {
  readonly keys: readonly string[]
  readonly langs: Readonly<Record<string, ReadonlySet<string>>>
}

export const easyCoverage = (
  ofGuides: readonly PublicText[],
  around: readonly PublicText[],
): Measure =>
  measure(
    'easy',
    'Textes en français facile',
    [...ofGuides, ...around].map(({ reference, text }) => [
      reference,
      text.easy?.['fr'] !== undefined,
    ]),
  )

export const englishCoverage = (
  ofGuides: readonly PublicText[],
  around: readonly PublicText[],
  shell: ShellWords,
): readonly Measure[] => {
  const inEnglish = (texts: readonly PublicText[]) =>
    texts.map(({ reference, text }) => [reference, text.std['en'] !== undefined] as const)
  return [
    measure('english-guides', 'Anglais : guides', inEnglish(ofGuides)),
    measure('english-registry', 'Anglais : accueil, lieux et registres', inEnglish(around)),
    measure(
      'english-shell',
      'Anglais : mots des écrans',
      shell.keys.map((key) => [key, shell.langs['en']?.has(key) ?? false]),
    ),
  ]
}
