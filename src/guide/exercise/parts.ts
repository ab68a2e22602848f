/** Short ways to write the parts of a scene. */
import type { Text } from '#contract/text.ts'
import type { PracticeTask } from '#contract/exercise/entries.ts'
import type { ActPart, GroupPart, Part, Place, SayPart, SceneTask, When, Words } from './scene.ts'
import type { SceneWord } from './scene-words.ts'

export const text = (words: Text): Words => ({ text: words })
export const word = (key: SceneWord, values?: Readonly<Record<string, Words>>): Words =>
  values === undefined ? { word: key } : { word: key, with: values }
export const named = (name: string): Words => ({ name })

export const say = (
  words: SayPart['words'],
  look: SayPart['look'] = 'plain',
  when?: When,
): SayPart => ({ is: 'say', words, look, ...(when && { when }) })

export const act = (
  id: string,
  look: ActPart['look'],
  words: Words,
  more: Partial<Omit<ActPart, 'is' | 'act' | 'look' | 'words'>> = {},
): ActPart => ({ is: 'act', act: id, look, words, ...more })

export const group = (
  look: GroupPart['look'],
  parts: readonly Part[],
  more: Pick<GroupPart, 'words' | 'when'> = {},
): GroupPart => ({ is: 'group', look, parts, ...more })

/** The act a written task waits for, as scenes name them. */
export const actName = (name: string, on?: string): string =>
  on === undefined ? name : `${name}:${on}`

export const writtenTasks = (tasks: readonly PracticeTask[]): readonly SceneTask[] =>
  tasks.map(({ id, say: words, hint, done, until }) => ({
    id,
    say: text(words),
    hint: hint && text(hint),
    done: done && text(done),
    until: actName(until.act, until.on),
  }))

export const placesOf = <T>(
  items: readonly T[],
  idOf: (item: T, at: number) => string,
  place: (item: T, at: number) => Place,
): Readonly<Record<string, Place>> =>
  Object.fromEntries(items.map((item, at) => [idOf(item, at), place(item, at)]))
