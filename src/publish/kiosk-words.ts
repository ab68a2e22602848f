/** The tables of words that parts of the kiosk bring with them, read where they are kept: data, as its pictures are. */
import * as v from 'valibot'

const wordsSchema = v.record(v.string(), v.string())
const tableSchema = v.object({
  french: wordsSchema,
  easy: v.optional(wordsSchema, {}),
  english: wordsSchema,
})
const saidSchema = v.array(
  v.object({ fr: v.string(), easy: v.optional(v.string()), en: v.string() }),
)

const kiosk = new URL('../kiosk/', import.meta.url)

/** A prefix keeps the keys of each apart from the shell's and from one another's. */
const tables = {
  'diagnostic.': 'diagnostic/diagnostic-words.ts',
  'purpose.': 'purpose/purpose-words.ts',
  'practice.': 'practice/practice-words.ts',
  'assisted.': 'assisted/assisted-words.ts',
  'season.': 'seasons/season-words.ts',
  'directory.': 'directory/directory-words.ts',
  'media.': 'media/media-words.ts',
  'pass.': 'pass/pass-words.ts',
  'scan.': 'scan/scan-words.ts',
  'loudness.': 'reading/loudness-words.ts',
} as const

/** Words of the national standard of places: lists, each in order. */
const lists = 'directory/standard-words.ts'

/** Files of these words, under `src/kiosk/`. */
export const wordFiles: readonly string[] = [...Object.values(tables), lists]

export interface KioskTable {
  readonly french: Readonly<Record<string, string>>
  readonly easy: Readonly<Record<string, string>>
  /** Keys that are in English. */
  readonly inEnglish: readonly string[]
}

const prefixed = <T>(prefix: string, words: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(words).map(([key, each]) => [`${prefix}${key}`, each]))

const readModule = async (path: string): Promise<unknown> => import(new URL(path, kiosk).href)

export const readKioskTables = (): Promise<readonly KioskTable[]> =>
  Promise.all(
    Object.entries(tables).map(async ([prefix, path]) => {
      const { table } = v.parse(v.object({ table: tableSchema }), await readModule(path))
      return {
        french: prefixed(prefix, table.french),
        easy: prefixed(prefix, table.easy),
        inEnglish: Object.keys(prefixed(prefix, table.english)),
      }
    }),
  )

/** Those of the standard, in both registers; speakers of other languages do not translate them yet. */
export const readStandardWords = async (): Promise<Readonly<Record<string, string>>> => {
  const module = v.parse(v.record(v.string(), v.unknown()), await readModule(lists))
  return Object.fromEntries(
    Object.entries(module).flatMap(([name, value]) => {
      const list = v.safeParse(saidSchema, value)
      if (!list.success) return []
      return list.output.flatMap(({ fr, easy }, rank) => [
        [`standard.${name}.${rank}`, fr],
        ...(easy === undefined ? [] : [[`standard.${name}.${rank}.easy`, easy]]),
      ])
    }),
  )
}
