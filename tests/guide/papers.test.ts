import { expect, test } from 'vitest'
import { allPapers, papersAsked, papersOnPath, papersToBring } from '#guide/papers.ts'
import { checklistOf, choiceOf, guideOf, nowhere, paperOf, resultOf } from './sample.ts'

const guide = guideOf({
  qui: choiceOf(
    'Qui ?',
    'qui',
    ['moi', 'autre', 'trop-tot'],
    [{ when: { eq: ['qui', 'trop-tot'] }, to: 'fin' }, { to: 'papiers' }],
  ),
  papiers: checklistOf(
    'Papiers',
    [paperOf('rib', { required: false }), paperOf('mandat', { when: { eq: ['qui', 'autre'] } })],
    { to: 'encore', ifMissing: 'fin' },
  ),
  encore: checklistOf('Encore', [paperOf('rib'), paperOf('photo')], {
    to: 'fin',
    ifMissing: 'fin',
  }),
  fin: resultOf('Fin'),
})
const row = (doc: string, required = true, isConditional = false) => ({
  doc,
  required,
  isConditional,
})

test('a checklist asks for the papers that the answers call for', () => {
  expect(papersAsked(guide, nowhere, { qui: 'moi' }, 'papiers')).toEqual([row('rib', false)])
  expect(papersAsked(guide, nowhere, { qui: 'autre' }, 'papiers')).toEqual([
    row('rib', false),
    row('mandat'),
  ])
  expect(papersAsked(guide, nowhere, { qui: 'autre' }, 'encore')).toEqual([])
})

test('papers of the whole path are told once, required as soon as one step requires them', () => {
  expect(papersOnPath(guide, nowhere, { qui: 'autre', papiers: 'have-all' })).toEqual([
    row('rib'),
    row('mandat'),
    row('photo'),
  ])
})

test('every paper of a guide is known before it begins, with those that depend on answers', () => {
  expect(allPapers(guide)).toEqual([row('rib'), row('mandat', true, true), row('photo')])
})

test('a path without a checklist brings what its answers do not exclude', () => {
  expect(papersToBring(guide, nowhere, { qui: 'trop-tot' })).toEqual([row('rib'), row('photo')])
  expect(papersToBring(guide, nowhere, {})).toEqual(allPapers(guide))
  expect(papersToBring(guide, nowhere, { qui: 'moi' })).toEqual([row('rib', false)])
})
