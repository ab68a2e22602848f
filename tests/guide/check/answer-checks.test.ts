import { expect, test } from 'vitest'
import { checkReads, checkUnsure, checkUseful } from '#guide/check/answer-checks.ts'
import { checklistOf, choiceOf, gateOf, infoOf, paperOf } from '../sample.ts'
import { goodGuide, run, withSteps } from './good-guide.ts'

const isMe = { eq: ['qui', 'moi'] as const }

test('V01 tells of an answer read where a way does not ask it, or that nobody asks', () => {
  expect(run(checkReads, goodGuide)).toEqual([])
  const early = withSteps({
    debut: infoOf('Bonjour', 'gare', {
      next: [{ when: { online: true }, to: 'qui' }, { to: 'papiers' }],
    }),
    papiers: checklistOf('Papiers', [paperOf('rib', { when: isMe })], {
      to: 'site',
      ifMissing: 'attendre',
    }),
  })
  expect(run(checkReads, early)).toEqual(['E V01 steps.papiers.docs.0.when'])
  const misspelt = withSteps({
    debut: infoOf('B', 'qui', {
      next: [{ when: { eq: ['ki', 'moi'] }, to: 'qui' }, { to: 'qui' }],
    }),
  })
  expect(run(checkReads, misspelt)).toEqual(['E V01 steps.debut.next.0.when'])
})

test('V01 lets a question read its own answer, and a retry come back', () => {
  const own = withSteps({
    qui: choiceOf(
      'Qui ?',
      'qui',
      ['moi', 'autre'],
      [{ when: isMe, to: 'papiers' }, { to: 'guichet' }],
    ),
  })
  expect(run(checkReads, own)).toEqual([])
})

test('V02 tells of a question whose answers change nothing', () => {
  expect(run(checkUseful, goodGuide)).toEqual([])
  const idle = withSteps({ qui: choiceOf('Qui ?', 'qui', ['moi', 'autre'], [{ to: 'papiers' }]) })
  expect(run(checkUseful, idle)).toEqual(['W V02 steps.qui.answer'])
})

test('V04 tells of « je ne sais pas » that follows another answer without saying so', () => {
  expect(run(checkUnsure, goodGuide)).toEqual([])
  const next = [{ when: { eq: ['qui', 'autre'] as const }, to: 'guichet' }, { to: 'papiers' }]
  const byAccident = withSteps({
    qui: choiceOf('Qui ?', 'qui', ['moi', 'autre'], next, { unsure: true }),
  })
  expect(run(checkUnsure, byAccident)).toEqual(['W V04 steps.qui.next'])
})

test('V04 accepts a last route that only « je ne sais pas » takes, there or further on', () => {
  const next = [
    { when: { eq: ['qui', 'autre'] as const }, to: 'guichet' },
    { when: isMe, to: 'papiers' },
    { to: 'attendre' },
  ]
  const alone = withSteps({
    qui: choiceOf('Qui ?', 'qui', ['moi', 'autre'], next, { unsure: true }),
  })
  expect(run(checkUnsure, alone)).toEqual([])
  const later = withSteps({
    qui: choiceOf('Qui ?', 'qui', ['moi', 'autre'], [{ to: 'gare' }], { unsure: true }),
    gare: gateOf(next),
  })
  expect(run(checkUnsure, later)).toEqual([])
})
