/** What a step of kind `practice` shows, over the memory of this session. */
import * as v from 'valibot'
import { type Exercise, exerciseSchema } from '#contract/exercise/exercise.ts'
import type { Content } from '#contract/release.ts'
import { sceneOf } from '#guide/exercise/scene-of.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { type Store, useSource } from '#ui/store/store.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { PracticeState } from '../app/practice-state.ts'
import { InfoStep } from '../screens/info-step.tsx'
import type { StepProps } from '../screens/reached-step.ts'
import { CvStep } from './cv-step.tsx'
import { hasWords } from './cv-words.ts'
import type { PracticeMemory } from './practice-memory.ts'
import { SceneStep } from './scene-step.tsx'
import { usePracticeWords } from './use-practice-words.ts'

const exerciseText = v.pipe(v.string(), v.parseJson(), exerciseSchema)

/** Each is read once a release, when it is come to. */
const readers = new WeakMap<Content, Map<string, Exercise | undefined>>()

function exerciseOf(content: Content | undefined, id: string): Exercise | undefined {
  if (!content) return undefined
  const read = readers.get(content) ?? new Map<string, Exercise | undefined>()
  readers.set(content, read)
  if (!read.has(id)) {
    const parsed = v.safeParse(exerciseText, content.exercises?.[id])
    read.set(id, parsed.success ? parsed.output : undefined)
  }
  return read.get(id)
}

export function practiceScreens(memory: Store<PracticeMemory>): PracticeState['screens'] {
  /** One that this version does not understand is said in words, and passed like them. */
  function PracticeStep(props: StepProps<'practice'>) {
    const exercise = exerciseOf(useKiosk().terminal.content, props.step.exercise)
    if (!exercise) return <InfoStep {...props} />
    if (exercise.kind === 'cv') return <CvStep {...props} exercise={exercise} memory={memory} />
    const scene = sceneOf(exercise)
    return scene ? (
      <SceneStep {...props} exercise={exercise} scene={scene} memory={memory} />
    ) : (
      <InfoStep {...props} />
    )
  }

  function WouldGo() {
    const { cv, isCvTaken } = useSource(memory)
    const word = usePracticeWords()
    if (isCvTaken || !hasWords(cv)) return null
    return <Notice kind="check">{word('cv.wouldGo')}</Notice>
  }
  return { PracticeStep, WouldGo }
}
