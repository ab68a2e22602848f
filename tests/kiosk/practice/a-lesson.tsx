/** A kiosk on a step that proposes one of the sample exercises. */
import { act, fireEvent, screen } from '@testing-library/preact'
import type { ExerciseKind } from '#contract/exercise/exercise.ts'
import { startPractice } from '#kiosk/practice/start-practice.ts'
import { sampleOf } from '../../guide/exercise/sample-exercises.ts'
import { aContent } from '../a-content.ts'
import { aKiosk, type KioskOptions } from '../a-kiosk.tsx'
import { aLesson } from './a-lesson-guide.ts'

export async function lessonOn(kind: ExerciseKind, options: KioskOptions = {}) {
  const exercise = sampleOf(kind)
  const guide = aLesson(exercise.id)
  const content = {
    ...aContent([guide]),
    exercises: { [exercise.id]: JSON.stringify(exercise) },
  }
  const kiosk = await aKiosk({
    ...options,
    guides: [guide],
    terminal: { content, ...options.terminal },
  })
  startPractice(kiosk.session, kiosk.terminal)
  kiosk.begin(guide)
  const { send } = kiosk.session
  send({ type: 'person.answered', step: 'avant', outcome: 'next' })
  await settled()
  return {
    ...kiosk,
    /** Effects included: what a touch changes is on the screen. */
    touch: (name: string | RegExp) =>
      settled(() => fireEvent.click(screen.getByRole('button', { name }))),
    write: (label: string | RegExp, value: string) =>
      settled(() => {
        const [field] = screen.getAllByLabelText(label)
        if (field) fireEvent.input(field, { target: { value } })
      }),
    send: (event: Parameters<typeof send>[0]) => settled(() => send(event)),
  }
}

export const settled = (change: () => unknown = () => {}) =>
  act(async () => {
    await Promise.resolve(change())
  })

/** Non-breaking spaces are typography. */
export const shownText = (selector = 'main') =>
  (document.querySelector(selector)?.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
