import { expect, test } from 'vitest'
import type { Story } from '#contract/deployment.ts'
import { checkStories } from '#guide/check/story-checks.ts'
import { goodGuide, run } from './good-guide.ts'

const good: Story = {
  name: 'Une personne seule',
  online: true,
  answers: { qui: 'moi', papiers: 'have-all', site: 'fait' },
  end: 'fin',
  papers: ['rib'],
}
const runStories = (...stories: Story[]) =>
  run(checkStories, goodGuide, { stories: { schema: 'stories/1', guide: 'guide', stories } })

test('S06 is silent on a story that ends as it says', () => {
  expect(runStories(good)).toEqual([])
  expect(run(checkStories, goodGuide)).toEqual([])
})

test('S06 tells which story ends elsewhere, asks for other papers, or speaks of steps that are not', () => {
  const wrong = [
    { ...good, end: 'guichet' },
    { ...good, papers: [] },
    { ...good, answers: { ...good.answers, absente: 'x' } },
    { ...good, place: 'ailleurs' },
    { ...good, answers: { ...good.answers, qui: 'personne' } },
  ]
  for (const [index, story] of wrong.entries()) {
    const stories = [...Array.from({ length: index }, () => good), story]
    expect(runStories(...stories)).toEqual([`E S06 stories.${index}`])
  }
})
