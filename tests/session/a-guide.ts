/** A small guide for session tests: two questions, one end. */
import * as v from 'valibot'
import { guideSchema, type Guide } from '#contract/guide.ts'

const text = (fr: string) => ({ std: { fr }, easy: { fr } })
const yesNo = [
  { value: 'oui', label: text('Oui') },
  { value: 'non', label: text('Non') },
]

export const aGuide = (): Guide =>
  v.parse(guideSchema, {
    schema: 'guide/1',
    id: 'a-guide',
    version: 1,
    meta: {
      title: text('Un guide'),
      lead: text('On avance ensemble.'),
      audience: text('Tout le monde.'),
      cost: text('Gratuit.'),
      topic: 'apprendre',
      picture: 'apprendre',
      keywords: { fr: ['guide'] },
      minutes: 5,
      owner: 'Escale',
      status: 'published',
      easyReviewedBy: null,
    },
    langs: ['fr'],
    start: 'first',
    steps: {
      first: {
        kind: 'choice',
        answer: 'first',
        title: text('Première question ?'),
        options: yesNo,
        next: [{ when: { eq: ['first', 'non'] }, to: 'end' }, { to: 'second' }],
      },
      second: {
        kind: 'choice',
        answer: 'second',
        title: text('Deuxième question ?'),
        options: yesNo,
        next: [{ to: 'end' }],
      },
      end: { kind: 'result', verdict: 'done', title: text('Fini') },
    },
  })

export const anywhere = { seasons: {}, online: true, place: {} }
