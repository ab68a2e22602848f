/** Which French each translation was made from, noted once it is made; `translations.json` as it is written. */
import type { Fragment, Guide, WrittenGuide } from '#contract/guide.ts'
import { textsOfGuide, textsOfParts } from '#guide/check/texts-of-guide.ts'
import { isOldTranslation, markOf } from '#guide/check/translation-mark.ts'
import type { CompiledGuide } from './compile-guides.ts'
import type { ReadDocument } from './read-document.ts'
import { fragmentMemory, type Memory, type Translations } from './read-memory.ts'
import type { YamlFile } from './yaml-file.ts'

type Marks = Translations[string]

/**
 * What `translations.json` is to say in each folder that has one of these guides or fragments, beside which it stands. Marks of others,
 * which are not read because those of a later folder replace them, stay as they are. `reread`: ids of guides and of fragments.
 */
export const translationFiles = (
  guides: readonly CompiledGuide[],
  fragments: readonly ReadDocument<Fragment>[],
  { translations, translationsIn }: Memory,
  reread: readonly string[] = [],
): ReadonlyMap<string, string> => {
  const noted = new Map<string, Record<string, Marks>>()
  const note = (
    { file }: YamlFile,
    name: string,
    id: string,
    texts: ReturnType<typeof textsOfGuide>,
  ) => {
    const folder = file.split('/').slice(0, -2).join('/')
    const marks = noted.get(folder) ?? { ...translationsIn[folder] }
    marks[name] = noteTranslations(texts, translations[name], reread.includes(id))
    noted.set(folder, marks)
  }
  for (const { id, guide, written, source } of guides)
    note(source, id, id, textsOfGuide(ownParts(guide, written)))
  for (const { source, value } of fragments)
    note(source, fragmentMemory(value.id), value.id, textsOfParts(value))
  return new Map(
    [...noted]
      .filter(([, marks]) => Object.values(marks).some((each) => Object.keys(each).length > 0))
      .map(([folder, marks]) => [folder, printTranslations(marks)]),
  )
}

/** Without what comes from fragments, which have their own marks: another deployment may have them in other words. */
const ownParts = (guide: Guide, written: WrittenGuide): Guide => ({
  ...guide,
  facts: keysOf(guide.facts, written.facts),
  steps: keysOf(guide.steps, written.steps),
})

const keysOf = <T>(record: Readonly<Record<string, T>>, kept: object): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(kept, key)))

/**
 * Marks of every translation of a guide or of a fragment. One whose French has changed alone keeps its old mark, so that T03 goes on asking, unless
 * `isReread`: somebody has compared the two and left the translation as it is.
 */
const noteTranslations = (
  texts: ReturnType<typeof textsOfGuide>,
  known: Marks = {},
  isReread = false,
): Marks =>
  Object.fromEntries(
    texts.flatMap(({ text, at }) => {
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
const printTranslations = (translations: Translations): string => {
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
