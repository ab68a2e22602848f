/** A kiosk on a step that proposes one of the sample exercises. */
import { act, fireEvent, screen } from '@testing-library/preact'
import * as v from 'valibot'
import { type Guide, guideSchema } from '#contract/guide.ts'
import type { ExerciseKind } from '#contract/exercise/exercise.ts'
import { startPractice } from '#kiosk/practice/start-practice.ts'
import { sampleOf } from '../../guide/exercise/sample-exercises.ts'
import { aContent, words } from '../a-content.ts'
import { aKiosk, type KioskOptions } from '../a-kiosk.tsx'

const step = (exercise: string, to: string) => ({
  kind: 'practice',
  title: words('Essayez'),
  exercise,
  next: [{ to }],
})

export const aLesson = (exercise: string): Guide =>
  v.parse(guideSchema, {
    schema: 'guide/1',
    id: 'lecon',
    version: 1,
    meta: {
      title: words('Une leçon'),
      lead: words('On essaie.'),
      audience: words('Tout le monde.'),
      cost: words('Gratuit.'),
      topic: 'impots',
      picture: 'apprendre',
      keywords: { fr: ['leçon'] },
      minutes: 5,
      owner: 'Escale',
      status: 'published',
      easyReviewedBy: null,
    },
    langs: ['fr'],
    start: 'avant',
    steps: {
      avant: { kind: 'info', title: words('Avant'), next: [{ to: 'essai' }] },
      essai: step(exercise, 'fini'),
      fini: { kind: 'result', title: words('Fini'), verdict: 'done' },
    },
  })

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
