// @vitest-environment node
import { expect, test } from 'vitest'
import { guideSeen } from '../../../../src/admin/publication/seen/guide-seen.ts'
import { builtFiles, contentsOf, day, guidePath } from '../a-release.ts'

const sideOf = async (edit?: (text: string) => string) => {
  const { guides, front } = await contentsOf(
    await builtFiles((text, path) => (path === guidePath && edit ? edit(text) : text)),
  )
  const guide = guides['bourse']
  if (guide === undefined) throw new Error('published')
  return { guide, front }
}

test('the same guide shows nothing new', async () => {
  expect(guideSeen(await sideOf(), await sideOf(), day)).toEqual({ screens: [], notes: [] })
})

test('a screen whose words change is told with both texts, and no other', async () => {
  const before = await sideOf()
  const step = Object.entries(before.guide.steps).find(([, one]) => one.kind === 'choice')
  if (step?.[1].kind !== 'choice') throw new Error('a question')
  const sentence = step[1].title.std['fr'] ?? ''
  const after = await sideOf((text) =>
    text.replace(sentence, `${sentence.replace('?', '')} aujourd'hui ?`),
  )
  const { screens } = guideSeen(before, after, day)
  expect(screens.map(({ key, kind }) => [key, kind])).toEqual([[step[0], 'changed']])
  expect(screens[0]?.before.split('\n')[0]).toBe(sentence)
  expect(screens[0]?.after).toContain('aujourd')
})

test('a paper that is no longer asked for is one less to bring', async () => {
  const before = await sideOf()
  const list = Object.values(before.guide.steps).find((one) => one.kind === 'checklist')
  const [paper, other] = list?.kind === 'checklist' ? list.docs : []
  if (paper === undefined || other === undefined) throw new Error('papers')
  const { guide } = before
  const steps = Object.fromEntries(
    Object.entries(guide.steps).map(([id, step]) => [
      id,
      step.kind === 'checklist'
        ? { ...step, docs: step.docs.filter(({ doc }) => doc !== paper.doc) }
        : step,
    ]),
  )
  const { notes } = guideSeen(before, { ...before, guide: { ...guide, steps } }, day)
  expect(notes[0]).toMatch(/^1 papier de moins à apporter : /)
})

test('a new guide is all new, a removed one all gone', async () => {
  const side = await sideOf()
  expect(guideSeen(undefined, side, day).screens.every(({ kind }) => kind === 'added')).toBe(true)
  expect(guideSeen(side, undefined, day).screens.every(({ kind }) => kind === 'removed')).toBe(true)
})

test('what nobody verified lately is not shown as verified, as on a terminal', async () => {
  const side = await sideOf()
  const textOn = (today: string) =>
    guideSeen(undefined, side, today)
      .screens.map(({ after }) => after)
      .join('\n')
  expect(textOn(day)).toMatch(/vérifié le \d+(er)? \p{L}+ \d{4}/u)
  expect(textOn('2040-01-01')).not.toContain('vérifié le')
  expect(textOn('2040-01-01')).toContain('à vérifier au guichet')
})
