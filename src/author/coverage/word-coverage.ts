/** What can be read in easy French, and in other languages. */
import { type FrenchText, isTranslated } from '../languages/french-texts.ts'
import type { LanguagePack } from '../languages/read-languages.ts'
import type { PublicText } from './public-texts.ts'
import { type Measure, measure } from './measure.ts'

/** The shell's words: in French, by key, and the keys that each other language has. */
export interface ShellWords {
  readonly french: Readonly<Record<string, string>>
  readonly langs: Readonly<Record<string, ReadonlySet<string>>>
}

/** Of each language that speakers brought: what of the content, and of the shell, is in it. */
export const packCoverage = (
  languages: readonly LanguagePack[],
  texts: readonly FrenchText[],
  { french }: ShellWords,
): readonly Measure[] =>
  languages.flatMap(({ pack: { value }, words }) => [
    measure(
      `pack-${value.lang}-content`,
      `${value.name} : contenu`,
      texts.map((text) => [text.reference, isTranslated(text, words)]),
    ),
    measure(
      `pack-${value.lang}-shell`,
      `${value.name} : mots des écrans`,
      Object.entries(french).map(([key, says]) => [key, words.has(says)]),
    ),
  ])

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
      Object.keys(shell.french).map((key) => [key, shell.langs['en']?.has(key) ?? false]),
    ),
  ]
}
