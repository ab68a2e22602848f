import { expect, test } from 'vitest'
import type { Step } from '#contract/step.ts'
import { mapStep } from '#guide/map-step.ts'
import { mapText } from '#guide/prefix-facts.ts'
import {
  checklistOf,
  choiceOf,
  externalOf,
  gateOf,
  infoOf,
  paperOf,
  resultOf,
  textOf,
} from './sample.ts'

const words = { body: textOf('Corps'), helper: [textOf('Note')], facts: ['prix'] }
const when = { eq: ['qui', 'moi'] as const }
const steps: readonly Step[] = [
  infoOf('Info', 'fin', words),
  choiceOf('Choix', 'qui', ['moi', 'autre'], [{ when, to: 'a' }, { to: 'fin' }], {
    ...words,
    why: textOf('Parce que'),
    options: [
      { value: 'moi', label: textOf('Moi'), hint: textOf('Vous'), picture: 'personne' },
      { value: 'autre', label: textOf('Autre') },
    ],
  }),
  checklistOf('Papiers', [paperOf('rib', { when })], { to: 'fin', ifMissing: 'fin' }, words),
  externalOf('Site', { fait: 'fin' }, 'fin', { ...words, avoid: [textOf('Pas ça')] }),
  gateOf([{ when, to: 'a' }, { to: 'fin' }]),
  resultOf('Fin', { ...words, nextsteps: [textOf('Ensuite')] }),
]

const same = <T>(value: T) => value

test('a step mapped to itself is itself', () => {
  const identity = { target: same, answer: same, fact: same, text: same, condition: same }
  for (const step of steps) expect(mapStep(step, identity)).toEqual(step)
})

test('no text, route, answer, fact or condition escapes the map', () => {
  for (const step of steps) {
    const mapped = mapStep(step, {
      target: (id) => `to-${id}`,
      answer: (name) => `answer-${name}`,
      fact: (id) => `fact-${id}`,
      text: (text) => mapText(text, (value) => `text-${value}`),
      condition: () => ({ online: true }),
    })
    const said = JSON.stringify(mapped)
    expect(said).not.toMatch(/"(?:to|ifMissing)":"(?!to-)/)
    expect(said).not.toMatch(/"answer":"(?!answer-)/)
    expect(said).not.toMatch(/"facts":\["(?!fact-)/)
    expect(said).not.toMatch(/"fr":"(?!text-)/)
    expect(said).not.toContain('"eq"')
  }
})
