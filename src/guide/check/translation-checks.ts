import type { Finding } from '#contract/finding.ts'
import { referencesIn } from '../markup.ts'
import { type Check, type Examined, error, finding, quote, warning } from './examine.ts'
import { isOldTranslation } from './translation-mark.ts'
import { mentionOf } from './measure-words.ts'
import type { PlacedText } from './texts-of-guide.ts'

const isForPerson = ({ role }: PlacedText) => role !== 'helper'

/** T01: every text exists in every language of the guide. */
export const checkLanguages: Check = ({ guide, texts }) =>
  texts.flatMap(({ text, at }) => {
    const missing = guide.langs.filter((lang) => text.std[lang] === undefined)
    return missing.length === 0
      ? []
      : [
          error(
            'T01',
            at,
            `texte absent en ${quote(missing)} : écrivez-le, ou retirez la langue de « langs »`,
          ),
        ]
  })

/** T02: every text for the person exists in easy words; an error once the guide is published. */
export const checkEasyWords: Check = ({ guide, texts }) =>
  texts.filter(isForPerson).flatMap(({ text, at }) => {
    const missing = guide.langs.filter(
      (lang) => text.std[lang] !== undefined && text.easy?.[lang] === undefined,
    )
    return missing.length === 0
      ? []
      : [
          finding(
            guide.meta.status === 'published' ? 'error' : 'warning',
            'T02',
            at,
            `pas de version facile en ${quote(missing)} : ajoutez « easy », avec des phrases courtes`,
          ),
        ]
  })

/**
 * T03: no translation is older than the French it was made from; one that has changed too was read again. What a fragment says is
 * remembered with the fragment, not with each guide that includes it.
 */
export const checkOldTranslations: Check = ({ world, texts }) =>
  oldTranslations(texts, world.translations)

export const oldTranslations = (
  texts: Examined['texts'],
  translations: Examined['world']['translations'],
): Finding[] =>
  texts.flatMap(({ text, at }) => {
    const marks = translations[at.join('.')] ?? {}
    const old = Object.keys(text.std).filter((lang) => isOldTranslation(text, lang, marks[lang]))
    return old.length === 0
      ? []
      : [
          warning(
            'T03',
            at,
            `le français a changé depuis la traduction en ${quote(old)} : relisez-la`,
          ),
        ]
  })

function checkSameWords({ guide, texts }: Examined) {
  return guide.langs
    .filter((lang) => lang !== 'fr')
    .flatMap((lang) => {
      const met = new Map<string, string>()
      return texts.flatMap(({ text, at }) => {
        const { fr } = text.std
        const translated = text.std[lang]
        if (fr === undefined || translated === undefined) return []
        const first = met.get(fr) ?? translated
        met.set(fr, first)
        return first === translated
          ? []
          : [
              warning(
                'T04',
                at,
                `la même phrase est traduite ailleurs (${lang}) par « ${first} » : choisissez une seule traduction`,
              ),
            ]
      })
    })
}

/** A guide for aidants is read in their notes, where no word opens; they know them, and explain them to others. */
function checkGlossary({ guide, world, texts }: Examined) {
  if (guide.meta.visibility === 'helper') return []
  const written = texts.filter(isForPerson)
  const used = new Set(
    written.flatMap(({ text }) =>
      [text.std, text.easy ?? {}].flatMap((words) =>
        Object.values(words).flatMap((value) =>
          referencesIn(value).flatMap(({ kind, id }) => (kind === 'term' ? [id] : [])),
        ),
      ),
    ),
  )
  const unexplained = Object.entries(world.registry.glossary).flatMap(([id, { term }]) => {
    const word = term.std['fr']
    if (word === undefined || used.has(id)) return []
    const isMention = mentionOf(word)
    const first = written.find(({ text }) => isMention(text.std['fr'] ?? ''))
    return first === undefined ? [] : [{ id, at: first.at }]
  })
  const [first] = unexplained
  return first === undefined
    ? []
    : [
        warning(
          'T04',
          first.at,
          `mots du glossaire jamais expliqués dans ce guide : ${quote(unexplained.map(({ id }) => `[[term:${id}]]`))}. Mettez le renvoi à leur premier emploi`,
        ),
      ]
}

/** T04: one sentence has one translation, and a hard word is explained by the glossary. */
export const checkWording: Check = (examined) => [
  ...checkSameWords(examined),
  ...checkGlossary(examined),
]
