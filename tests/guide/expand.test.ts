import { expect, test } from 'vitest'
import type { Fragment, WrittenGuide } from '#contract/guide.ts'
import type { WrittenStep } from '#contract/step.ts'
import { expandGuide } from '#guide/expand.ts'
import { choiceOf, factOf, guideOf, infoOf, resultOf, textOf } from './sample.ts'

const include = (fragment: string, exits: Record<string, string>, answers = {}): WrittenStep => ({
  kind: 'include',
  fragment,
  exits,
  answers,
})

const fragments: Record<string, Fragment> = {
  compte: {
    schema: 'fragment/1',
    id: 'compte',
    start: 'avoir',
    exits: ['pret', 'sans'],
    facts: { delai: factOf({}) },
    steps: {
      avoir: choiceOf(
        'Un compte ?',
        'compte',
        ['oui', 'non'],
        [
          { when: { all: [{ eq: ['compte', 'oui'] }, { defined: 'majeur' }] }, to: 'exit-pret' },
          { to: 'mail' },
        ],
        { facts: ['delai', 'prix'], body: textOf('[[fact:delai]]') },
      ),
      mail: include('mail', { ok: 'dire', non: 'exit-sans' }, { adresse: 'compte' }),
      dire: infoOf('Dire', 'exit-pret'),
    },
  },
  mail: {
    schema: 'fragment/1',
    id: 'mail',
    start: 'adresse',
    exits: ['ok', 'non'],
    facts: {},
    steps: {
      adresse: choiceOf(
        'Une adresse ?',
        'adresse',
        ['oui', 'non'],
        [{ when: { eq: ['autre', 'oui'] }, to: 'exit-ok' }, { to: 'exit-non' }],
      ),
    },
  },
}

const written = (more: Record<string, WrittenStep> = {}): WrittenGuide => ({
  ...guideOf(
    {},
    { start: 'acces', define: { majeur: { eq: ['age', 'grand'] } }, facts: { prix: factOf({}) } },
  ),
  steps: {
    acces: include('compte', { pret: 'fin', sans: 'fin' }, { compte: 'le-compte' }),
    fin: resultOf('Fin'),
    ...more,
  },
})

test('fragments take their place under the names of their include', () => {
  const expanded = expandGuide(written(), fragments)
  if (!expanded.ok) throw new Error(expanded.fault[0]?.message)
  const { start, define, facts, steps } = expanded.value
  expect(start).toBe('acces-avoir')
  expect(define).toEqual({})
  expect(Object.keys(facts)).toEqual(['prix', 'acces-delai'])
  expect(Object.keys(steps)).toEqual(['acces-avoir', 'acces-mail-adresse', 'acces-dire', 'fin'])
  expect(steps['acces-avoir']).toMatchObject({
    answer: 'le-compte',
    facts: ['acces-delai', 'prix'],
    body: textOf('[[fact:acces-delai]]'),
    next: [
      { when: { all: [{ eq: ['le-compte', 'oui'] }, { eq: ['age', 'grand'] }] }, to: 'fin' },
      { to: 'acces-mail-adresse' },
    ],
  })
  expect(steps['acces-mail-adresse']).toMatchObject({
    answer: 'le-compte',
    next: [{ when: { eq: ['acces-mail-autre', 'oui'] }, to: 'acces-dire' }, { to: 'fin' }],
  })
})

test('a guide without fragments only loses its definitions', () => {
  const plain = guideOf({ fin: resultOf('Fin') })
  expect(expandGuide(plain, {})).toEqual({ ok: true, value: plain })
})

const messages = (guide: WrittenGuide) => {
  const expanded = expandGuide(guide, fragments)
  return expanded.ok
    ? []
    : expanded.fault.map(({ code, at, message }) => `${code} ${at.join('.')} ${message}`)
}

test('two steps may not take the same name, nor one too long', () => {
  expect(messages(written({ 'acces-dire': resultOf('Autre') }))[0]).toMatch(
    /^I01 steps.acces-dire l'inclusion crée une seconde étape/,
  )
  const long = 'a'.repeat(60)
  const exits = { pret: 'fin', sans: 'fin' }
  expect(messages(written({ [long]: include('compte', exits) }))[0]).toMatch(/dépasse 64/)
})

test('a condition nobody defines is told where it is read', () => {
  const next = [{ when: { defined: 'absente' }, to: 'fin' }, { to: 'fin' }]
  expect(messages(written({ un: infoOf('Un', 'fin', { next }) }))[0]).toMatch(
    /^I02 steps.un.next.0.when la condition « absente »/,
  )
})
