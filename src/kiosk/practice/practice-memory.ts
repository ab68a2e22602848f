/**
 * What a person does and writes in exercises. It is here and on the screen, nowhere else: no database, no storage, no address,
 * no count ever sees it, and it is emptied as soon as the session is no longer theirs.
 */
import type { SceneState } from '#guide/exercise/play-scene.ts'
import { createStore, type Source, type Store } from '#ui/store/store.ts'
import type { SessionState } from '../app/session-port.ts'
import { blankCv, type CvWords } from './cv-words.ts'

export interface PracticeMemory {
  /** By exercise, where one is in it: going back to the guide and coming again finds it as it was. */
  readonly scenes: Readonly<Record<string, SceneState>>
  /** By exercise and field. */
  readonly typed: Readonly<Record<string, string>>
  readonly cv: CvWords
  /** Whether its sheet is looked at, and whether the person has it, on paper or on a stick, since it last changed. */
  readonly cvPage: 'form' | 'sheet'
  readonly isCvTaken: boolean
}

const nothing: PracticeMemory = {
  scenes: {},
  typed: {},
  cv: blankCv,
  cvPage: 'form',
  isCvTaken: false,
}

const inSession: ReadonlySet<string> = new Set(['active', 'warning', 'curtain'])

/** Emptied before the wipe begins, and again at its end. */
export function practiceMemory(session: Source<SessionState>): Store<PracticeMemory> {
  const memory = createStore(nothing)
  session.subscribe(() => {
    if (!inSession.has(session.read().moment) && memory.read() !== nothing) memory.change(nothing)
  })
  return memory
}
