/** The shell's words in French, both registers, read where the kiosk keeps them: data, as its pictures are. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { ShellTexts } from '#author/speech/shell-sentences.ts'
import { readKioskTables, readStandardWords } from '../kiosk-words.ts'

const texts = new URL('../../kiosk/texts/', import.meta.url)
const wordsSchema = v.record(v.string(), v.string())

const readWords = (name: string) =>
  v.parse(
    v.pipe(v.string(), v.parseJson(), wordsSchema),
    readFileSync(new URL(name, texts), 'utf8'),
  )

/** What waits in code: the first screens, which travel in the page. */
const readFront = async () =>
  v.parse(v.object({ frontFr: wordsSchema }), await import(new URL('front-fr.ts', texts).href))
    .frontFr

export const readSpokenWords = async (): Promise<ShellTexts> => {
  const shell = [await readFront(), readWords('later-fr.json'), readWords('easy-fr.json')]
  const tables = (await readKioskTables()).flatMap(({ french, easy }) => [french, easy])
  return [...shell, ...tables, await readStandardWords()].flatMap((words) => Object.entries(words))
}
