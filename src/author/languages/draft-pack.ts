/** What speakers are given to begin with: every French text of a deployment, with where it is read, and room for theirs. */
import { stringify } from 'yaml'
import { isTrialLanguage, type Pack, type PackWords } from '#contract/language-pack.ts'
import type { FrenchText } from './french-texts.ts'
import { pseudoSentence } from './pseudo-language.ts'

type Words = PackWords['words']

/** From right to left when its name ends like that of the mirrored one of Windows, `qps-plocm`. */
const isMirrored = (lang: string) => lang.toLowerCase().endsWith('plocm')

/** Of a language of nobody, every text is there; of any other, what `known` says, and nothing is made up. */
const sayer =
  (lang: string, known: ReadonlyMap<string, string>) =>
  (fr: string): string =>
    isTrialLanguage(lang) ? pseudoSentence(fr, isMirrored(lang)) : (known.get(fr) ?? '')

/** The easy text where there is one: it is enough for both, and the one to record. */
export const contentWords = (
  lang: string,
  texts: readonly FrenchText[],
  known: ReadonlyMap<string, string>,
): Words => {
  const say = sayer(lang, known)
  const first = new Map<string, string>()
  for (const { std, easy, reference } of texts) {
    const fr = easy ?? std
    if (!first.has(fr)) first.set(fr, reference)
  }
  return [...first].map(([fr, where]) => ({ fr, says: say(fr), where }))
}

export const shellWords = (
  lang: string,
  french: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, string>,
): Words => {
  const say = sayer(lang, known)
  return [...new Set(Object.values(french))].map((fr) => ({ fr, says: say(fr) }))
}

export const newPack = (lang: string, today: string): Pack => ({
  schema: 'pack/1',
  lang,
  name: lang,
  direction: isMirrored(lang) ? 'rtl' : 'ltr',
  madeBy: 'À écrire : qui fait cette traduction',
  licence: 'À écrire, par exemple CC BY 4.0',
  dated: today,
  reviewedBy: null,
})

const toYaml = (value: unknown, kind: string) =>
  `# yaml-language-server: $schema=../../../schemas/${kind}.schema.json\n${stringify(value, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  })}`

export const packText = (pack: Pack): string => toYaml(pack, 'pack')
export const wordsText = (words: Words): string =>
  toYaml({ schema: 'pack-words/1', words }, 'packWords')
