import { expect, test } from 'vitest'
import { compileGuides } from '#author/compile-guides.ts'
import { buildFront } from '#author/front.ts'
import { readDeploymentFolder } from '#publish/read-deployment-folder.ts'

const { content } = readDeploymentFolder('kiosk-config/nouvelle-caledonie-pcn')
if (!content) throw new Error('the deployment cannot be read')
const guides = compileGuides(content).guides.map(({ guide }) => guide)
const { cards } = buildFront(content, guides)

test('the smallest rank comes first', () => {
  const ranked = cards.filter(({ id }) => guides.find((guide) => guide.id === id)?.meta.rank)
  expect(cards.slice(0, ranked.length)).toEqual(ranked)
  const lessons = ranked.map(({ id }) => id)
  expect(lessons.indexOf('souris-clavier')).toBeLessThan(lessons.indexOf('numerique-email'))
  expect(lessons.indexOf('numerique-email')).toBeLessThan(lessons.indexOf('arnaques'))
})

test('guides without a rank keep the order of their ids', () => {
  const others = guides.filter(({ meta }) => meta.rank === undefined).map(({ id }) => id)
  expect(cards.map(({ id }) => id).filter((id) => others.includes(id))).toEqual(others)
  expect(others).toEqual(others.toSorted())
})
