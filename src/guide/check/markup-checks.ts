import type { Text } from '#contract/text.ts'
import { parseMarkup, referencesIn } from '../markup.ts'
import { type Check, type Examined, error } from './examine.ts'

type Where = readonly [register: string, lang: string]

const eachSentence = (text: Text): readonly (readonly [where: Where, words: string])[] =>
  Object.entries(text).flatMap(([register, words]) =>
    Object.entries(words ?? {}).map(([lang, value]) => [[register, lang], value] as const),
  )

/** The first mark that a field without markup would show as it is typed; `undefined`: none. */
const typedMark = (words: string): string | undefined => {
  const [reference] = referencesIn(words)
  if (reference) return `[[${reference.kind}:${reference.id}]]`
  return /\*\*[^*]+\*\*/.exec(words)?.[0]
}

/** What looks like a mark and is none: `[[terme:rib]]`, `**attention`. It is shown as it is typed everywhere. */
const brokenMark = (words: string): string | undefined =>
  parseMarkup(words)
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.spans))
    .flatMap((span) => ('text' in span ? (/\[\[[^\]]*\]?\]?|\*\*/.exec(span.text) ?? []) : []))
    .at(0)

/** Marks of `text` that a person would read as they are typed. `isRead`: the screen puts good ones in place. */
export const marksShownAsTyped = (
  text: Text,
  isRead: boolean,
): readonly { readonly at: Where; readonly message: string }[] =>
  eachSentence(text).flatMap(([at, words]) => {
    if (!words.includes('[[') && !words.includes('**')) return []
    const broken = brokenMark(words)
    if (broken !== undefined)
      return [
        {
          at,
          message: `« ${broken} » n'est pas un renvoi connu et serait lu tel quel : écrivez [[doc:…]], [[fact:…]], [[term:…]] ou **gras**, entier`,
        },
      ]
    const mark = isRead ? undefined : typedMark(words)
    return mark === undefined
      ? []
      : [
          {
            at,
            message: `« ${mark} » serait lu tel quel : un titre, une accroche ou un bouton ne porte ni renvoi ni gras. Écrivez le mot lui-même, et mettez le renvoi dans le texte`,
          },
        ]
  })

/** Titles, the sentence under a guide's title, and what is said on coming back from a site, are shown word for word. */
const isShownAsTyped = ({ role, at }: Examined['texts'][number]): boolean =>
  role === 'title' ||
  (at[0] === 'meta' && at[1] === 'lead') ||
  (role === 'label' && at.includes('resume'))

/** L02: no mark where the screen would show it as it is typed. */
export const checkMarkup: Check = ({ texts }) =>
  texts.flatMap((placed) =>
    marksShownAsTyped(placed.text, !isShownAsTyped(placed)).map(({ at, message }) =>
      error('L02', [...placed.at, ...at], message),
    ),
  )
