import { expect, test } from 'vitest'
import {
  answered,
  countsAlong,
  exampleOn,
  type LeadPlace,
  type LeadWalk,
  nextPlace,
  placeBefore,
} from '#aidant/workshop/lead-walk.ts'
import { aWholeGuide } from '../../kiosk/a-content.ts'
import { aLesson } from '../../kiosk/practice/a-lesson-guide.ts'

const walk: LeadWalk = {
  guide: aWholeGuide(),
  surroundings: { seasons: {}, online: true, place: {} },
}
const start: LeadPlace = { step: 'compte', log: {} }

const ahead = (place: LeadPlace): LeadPlace => {
  const next = nextPlace(walk, place)
  if (!next) throw new Error('at an end')
  return next
}

test('« Étape suivante » goes through the guide by the usual answers, to its end', () => {
  const papers = ahead(start)
  expect(papers).toEqual({ step: 'papiers', log: { compte: 'oui' } })
  const site = ahead(papers)
  expect(site.step).toBe('site')
  const end = ahead(site)
  expect(end.step).toBe('fini')
  expect(nextPlace(walk, end)).toBeUndefined()
})

test('an exercise is passed like words: each tries as long as they like on their own terminal', () => {
  const { surroundings } = walk
  const lesson = { guide: aLesson('mail-repondre'), surroundings }
  const essai = { step: 'essai', log: { avant: 'next' } }
  expect(nextPlace(lesson, { step: 'avant', log: {} })).toEqual(essai)
  expect(nextPlace(lesson, essai)).toEqual({ step: 'fini', log: { ...essai.log, essai: 'next' } })
})

test('« Étape précédente » keeps what was answered, so that going on leads the same way', () => {
  const papers = answered(walk, start, 'non')
  expect(papers).toEqual({ step: 'papiers', log: { compte: 'non' } })
  if (!papers) return
  const back = placeBefore(walk, papers)
  expect(back).toEqual({ step: 'compte', log: { compte: 'non' } })
  expect(exampleOn(walk, papers.log, 'compte')).toBe('non')
  expect(back && nextPlace(walk, back)).toEqual(papers)
  expect(placeBefore(walk, start)).toBeUndefined()
})

test('a step that the guide no longer has leads nowhere, and breaks nothing', () => {
  const lost: LeadPlace = { step: 'ancienne', log: {} }
  expect(nextPlace(walk, lost)).toBeUndefined()
  expect(placeBefore(walk, lost)).toBeUndefined()
  expect(countsAlong(walk, lost, [{ step: 'ancienne', count: 2 }])).toContainEqual({
    step: 'ancienne',
    title: 'ancienne',
    count: 2,
  })
})

test('numbers are told along the way, then wherever else somebody is; nobody is counted twice', () => {
  const counts = countsAlong(walk, ahead(start), [
    { step: 'compte', count: 1 },
    { step: 'revenir', count: 3 },
  ])
  expect(counts.map(({ step, count }) => [step, count])).toEqual([
    ['compte', 1],
    ['papiers', 0],
    ['revenir', 3],
  ])
  expect(counts[0]?.title).toBe('Avez-vous un compte ?')
})
