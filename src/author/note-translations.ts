/** Which French each translation was made from, noted once it is made; `translations.json` as it is written. */
import type { Guide, WrittenGuide } from '#contract/guide.ts'
import { textsOfGuide } from '#guide/check/texts-of-guide.ts'
import { isOldTranslation, markOf } from '#guide/check/translation-mark.ts'
import type { CompiledGuide } from './compile-guides.ts'
import type { Memory, Translations } from './read-memory.ts'

type Marks = Translations[string]

/**
 * What `translations.json` is to say in each folder that has one of these guides, beside which it stands. Marks of other guides,
 * which are not read because those of a later folder replace them, stay as they are. `reread`: ids of guides.
 */
export const translationFiles = (
  guides: readonly CompiledGuide[],
  { translations, translationsIn }: Memory,
  reread: readonly string[] = [],
): ReadonlyMap<string, string> => {
  const noted = new Map<string, Record<string, Marks>>()
  for (const { id, guide, written, source } of guides) {
    const folder = source.file.split('/').slice(0, -2).join('/')
    const marks = noted.get(folder) ?? { ...translationsIn[folder] }
    const own = ownParts(guide, written)
    marks[id] = noteTranslations(own, translations[id], reread.includes(id))
    noted.set(folder, marks)
  }
  return new Map(
    [...noted]
      .filter(([, marks]) => Object.values(marks).some((each) => Object.keys(each).length > 0))
      .map(([folder, marks]) => [folder, printTranslations(marks)]),
  )
}

/** Without what comes from fragments, which another deployment may have in other words. */
const ownParts = (guide: Guide, written: WrittenGuide): Guide => ({
  ...guide,
  facts: keysOf(guide.facts, written.facts),
  steps: keysOf(guide.steps, written.steps),
})

const keysOf = <T>(record: Readonly<Record<string, T>>, kept: object): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(kept, key)))

/**
 * Marks of every translation of a guide. One whose French has changed alone keeps its old mark, so that T03 goes on asking, unless
 * `isReread`: somebody has compared the two and left the translation as it is.
 */
export const noteTranslations = (guide: Guide, known: Marks = {}, isReread = false): Marks =>
  Object.fromEntries(
    textsOfGuide(guide).flatMap(({ text, at }) => {
      const path = at.join('.')
      const marks = Object.keys(text.std).flatMap((lang): [string, string][] => {
        const old = known[path]?.[lang]
        const mark = markOf(text, lang)
        if (mark === undefined) return []
        return [[lang, !isReread && old && isOldTranslation(text, lang, old) ? old : mark]]
      })
      return marks.length === 0 ? [] : [[path, Object.fromEntries(marks)]]
    }),
  )

/** One text a line, guides in the order of their ids: a review shows which translations were made. */
export const printTranslations = (translations: Translations): string => {
  const guides = Object.entries(translations)
    .filter(([, marks]) => Object.keys(marks).length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const printed = guides.map(([id, marks]) => {
    const lines = Object.entries(marks).map(
      ([path, mark]) => `    ${JSON.stringify(path)}: ${JSON.stringify(mark)}`,
    )
    return `  ${JSON.stringify(id)}: {\n${lines.join(',\n')}\n  }`
  })
  return `{\n${printed.join(',\n')}\n}\n`
}
