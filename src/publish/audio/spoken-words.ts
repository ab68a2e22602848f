/** The shell's words in French, both registers, read where the kiosk keeps them: data, as its pictures are. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { ShellTexts } from '#author/speech/shell-sentences.ts'

const kiosk = new URL('../../kiosk/', import.meta.url)
const wordsSchema = v.record(v.string(), v.string())

const readWords = (path: string) =>
  v.parse(
    v.pipe(v.string(), v.parseJson(), wordsSchema),
    readFileSync(new URL(path, kiosk), 'utf8'),
  )

/** What waits in code: the first screens, which travel in the page, and what loads with a part of its own. */
const readModule = async (path: string, names: readonly string[]) => {
  const module: unknown = await import(new URL(path, kiosk).href)
  return names.map((name) => v.parse(v.object({ [name]: wordsSchema }), module)[name] ?? {})
}

const prefixed = (prefix: string, words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([key, each]): [string, string] => [`${prefix}${key}`, each])

/** Each part gets another prefix where its keys could be taken for the shell's. */
export const readSpokenWords = async (): Promise<ShellTexts> => {
  const front = await readModule('texts/front-fr.ts', ['frontFr'])
  const diagnostic = await readModule('diagnostic/diagnostic-words.ts', ['french', 'easyFrench'])
  const purpose = await readModule('purpose/purpose-words.ts', ['french'])
  const scan = await readModule('scan/scan-words.ts', ['french', 'easyFrench'])
  const practice = [
    ...(await readModule('practice/practice-french.ts', ['practiceFrench'])),
    ...(await readModule('practice/practice-easy.ts', ['practiceEasy'])),
    ...(await readModule('../guide/exercise/scene-words.ts', ['sceneFrench'])),
  ]
  return [
    ...[...front, readWords('texts/later-fr.json'), readWords('texts/easy-fr.json')].flatMap(
      (words) => prefixed('', words),
    ),
    ...diagnostic.flatMap((words) => prefixed('diagnostic.', words)),
    ...purpose.flatMap((words) => prefixed('purpose.', words)),
    ...scan.flatMap((words) => prefixed('scan.', words)),
    ...practice.flatMap((words) => prefixed('practice.', words)),
  ]
}
