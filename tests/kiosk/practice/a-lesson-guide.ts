/** A lesson that proposes an exercise between a word and its end. */
import * as v from 'valibot'
import { type Guide, guideSchema } from '#contract/guide.ts'
import { words } from '../a-content.ts'

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
