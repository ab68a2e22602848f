import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { referencesTo } from '../../../../src/admin/content/document/references-to.ts'

const read = (file: string): unknown =>
  parse(readFileSync(`kiosk-config/common/nouvelle-caledonie/${file}`, 'utf8'))
const guide = read('guides/cafat-remboursement.guide.yaml')

const told = (...args: Parameters<typeof referencesTo>) =>
  referencesTo(...args).map(({ at }) => at.join('.'))

test('a step is named by what leads to it', () => {
  expect(told('guide', guide, 'step', 'papiers')).toEqual(['steps.rib-change.next.0.to'])
  expect(told('guide', guide, 'step', 'remplir')).toEqual(['start'])
  expect(told('guide', guide, 'step', 'revenir')).toContain('steps.papiers.ifMissing')
})

test('a paper, a hard word and a fact are named by ids and inside sentences', () => {
  expect(told('guide', guide, 'doc', 'ordonnance')).toEqual(['steps.papiers.docs.1.doc'])
  expect(told('guide', guide, 'term', 'rib')).toEqual([
    'steps.rib-change.body.std.fr',
    'steps.rib-change.body.std.en',
    'steps.rib-change.body.easy.fr',
    'steps.rib-change.body.easy.en',
  ])
  expect(told('guide', guide, 'fact', 'premier-mois')).toEqual([
    'steps.malade.facts.1',
    'steps.a-la-cafat.facts.0',
  ])
})

test('conditions name answers, seasons and other conditions', () => {
  const value = {
    define: { a: { all: [{ eq: ['q', 'x'] }, { not: { season: ['s', 'open'] } }] } },
    steps: {
      one: {
        kind: 'gate',
        next: [{ when: { any: [{ defined: 'a' }, { place: ['q', 'x'] }] }, to: 'one' }],
      },
    },
  }
  expect(told('guide', value, 'answer', 'q')).toEqual(['define.a.all.0.eq.0'])
  expect(told('guide', value, 'season', 's')).toEqual(['define.a.all.1.not.season.0'])
  expect(told('guide', value, 'defined', 'a')).toEqual(['steps.one.next.0.when.any.0.defined'])
})

test('stories name the steps they answer, and the place they happen in', () => {
  const stories = read('stories/opt-ccp.stories.yaml')
  expect(told('stories', stories, 'step', 'besoin')).toHaveLength(6)
  expect(told('stories', stories, 'step', 'compte-vu')).toEqual(['stories.0.end'])
  expect(told('stories', stories, 'guide', 'opt-ccp')).toEqual(['guide'])
})
