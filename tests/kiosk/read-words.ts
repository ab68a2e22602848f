/** The shell's words from the disk: no server answers in these tests. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { ReadWords } from '#kiosk/start/load-texts.ts'

const wordsSchema = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()))

export const readWords: ReadWords = (address) =>
  Promise.resolve(v.parse(wordsSchema, readFileSync(`.${address}`, 'utf8')))
