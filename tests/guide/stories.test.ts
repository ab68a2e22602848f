import { expect, test } from 'vitest'
import type { Story } from '#contract/deployment.ts'
import { runStory } from '#guide/stories.ts'
import {
  checklistOf,
  choiceOf,
  externalOf,
  factOf,
  guideOf,
  infoOf,
  paperOf,
  resultOf,
} from './sample.ts'

const guide = guideOf(
  {
    debut: infoOf('Bonjour', 'ferme', {
      next: [{ when: { season: ['campagne', 'open'] }, to: 'qui' }, { to: 'ferme' }],
    }),
    qui: choiceOf(
      'Qui ?',
      'qui',
      ['moi', 'autre'],
      [{ when: { place: ['province', 'nord'] }, to: 'ferme' }, { to: 'papiers' }],
    ),
    papiers: checklistOf(
      'Papiers',
      [paperOf('rib'), paperOf('mandat', { when: { eq: ['qui', 'autre'] } })],
      {
        to: 'site',
        ifMissing: 'ferme',
      },
    ),
    site: externalOf('Site', { fait: 'fin', encore: 'qui' }, 'ferme'),
    fin: resultOf('Fin'),
    ferme: resultOf('Fermé'),
  },
  {
    facts: { dates: factOf({ reviewEvery: 'P900D' }) },
    seasons: {
      campagne: { fact: 'dates', windows: [{ opens: '2026-11-01', closes: '2026-11-30' }] },
    },
  },
)
const story = (answers: Story['answers'], more: Partial<Story> = {}): Story => ({
  name: 'Une personne',
  online: true,
  answers,
  end: 'fin',
  papers: [],
  ...more,
})
const places = { poya: { attributes: { province: 'nord' } } }
const run = (told: Story) => runStory(guide, told, places, '2026-11-23')

test('a story walks to its end and tells the papers met', () => {
  expect(run(story({ qui: 'autre', papiers: 'have-all', site: 'fait' }))).toEqual({
    end: 'fin',
    walked: ['debut', 'qui', 'papiers', 'site', 'fin'],
    papers: ['rib', 'mandat'],
    unused: [],
  })
})

test('its own day and place count', () => {
  expect(run(story({}, { at: '2026-12-01' })).end).toBe('ferme')
  expect(run(story({ qui: 'moi' }, { place: 'poya' })).end).toBe('ferme')
})

test('it stops where it says nothing, where its answer is refused, and before doing a step twice', () => {
  expect(run(story({}))).toEqual({
    end: 'qui',
    walked: ['debut', 'qui'],
    papers: [],
    unused: [],
  })
  expect(run(story({ qui: 'personne', site: 'fait' }))).toEqual({
    end: 'qui',
    walked: ['debut', 'qui'],
    papers: [],
    refused: 'qui',
    unused: ['site'],
  })
  expect(run(story({ qui: 'moi', papiers: 'have-all', site: 'encore' }))).toEqual({
    end: 'qui',
    walked: ['debut', 'qui', 'papiers', 'site'],
    papers: [],
    unused: [],
  })
})
