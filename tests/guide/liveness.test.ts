import { expect, test } from 'vitest'
import { liveAnswers } from '#guide/liveness.ts'
import { checklistOf, choiceOf, externalOf, guideOf, paperOf, resultOf } from './sample.ts'

const guide = guideOf({
  un: choiceOf('Un ?', 'un', ['x', 'y'], [{ to: 'deux' }]),
  deux: choiceOf(
    'Deux ?',
    'deux',
    ['x', 'y'],
    [{ when: { eq: ['deux', 'x'] }, to: 'fin' }, { to: 'papiers' }],
  ),
  papiers: checklistOf('Papiers', [paperOf('rib', { when: { eq: ['un', 'x'] } })], {
    to: 'site',
    ifMissing: 'fin',
  }),
  site: externalOf('Site', { fait: 'fin', 'pas-fini': 'papiers' }, 'fin'),
  fin: resultOf('Fin'),
})

test('an answer is live from the question to the last step that may read it', () => {
  const live = liveAnswers(guide)
  const at = (id: string) => [...(live.get(id) ?? [])]
  expect(at('un')).toEqual([])
  expect(at('deux')).toEqual(['un'])
  expect(at('papiers')).toEqual(['un'])
  expect(at('site')).toEqual(['un'])
  expect(at('fin')).toEqual([])
})
