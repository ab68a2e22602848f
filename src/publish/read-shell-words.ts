/** The shell's own words, read where the kiosk keeps them: data, as its pictures are. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { ShellWords } from '#author/coverage/word-coverage.ts'
import { readKioskTables } from './kiosk-words.ts'

const texts = new URL('../kiosk/texts/', import.meta.url)
const wordsSchema = v.record(v.string(), v.string())

const readWords = (name: string) =>
  v.parse(
    v.pipe(v.string(), v.parseJson(), wordsSchema),
    readFileSync(new URL(name, texts), 'utf8'),
  )

/** The words of the first screens travel as code in the page; the rest are files, one for each language, and tables of parts. */
export const readShellWords = async (): Promise<ShellWords> => {
  const { frontFr } = v.parse(
    v.object({ frontFr: wordsSchema }),
    await import(new URL('front-fr.ts', texts).href),
  )
  const tables = await readKioskTables()
  return {
    french: Object.assign(
      { ...frontFr, ...readWords('later-fr.json') },
      ...tables.map(({ french }) => french),
    ),
    langs: {
      en: new Set([
        ...Object.keys(readWords('en.json')),
        ...tables.flatMap(({ inEnglish }) => inEnglish),
      ]),
    },
  }
}
