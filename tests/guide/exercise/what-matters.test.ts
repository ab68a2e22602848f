import { expect, test } from 'vitest'
import type { ActPart, Scene } from '#guide/exercise/scene.ts'
import { whatMatters } from '#guide/exercise/what-matters.ts'

const act = (name: string, more: Partial<ActPart> = {}): ActPart => ({
  is: 'act',
  act: name,
  words: { name },
  look: 'button',
  ...more,
})

/** The door opens with the key; the lamp is red, green or off, and the bell asks whether it is green. */
const scene: Scene = {
  window: 'plain',
  start: 'hall',
  facts: {},
  places: {
    hall: {
      title: { name: 'Hall' },
      parts: [
        act('take', { sets: { key: 'held' } }),
        act('red', { sets: { lamp: 'red' } }),
        act('green', { sets: { lamp: 'green' } }),
        act('sing', { sets: { song: 'sung' } }),
        act('open', { when: { key: ['held'] }, sets: { door: 'open' } }),
        { is: 'group', look: 'acts', when: { lamp: ['green'] }, parts: [act('ring')] },
        act('garden', { to: 'garden', when: { door: ['open'] } }),
      ],
    },
    garden: { title: { name: 'Garden' }, parts: [act('smell', { also: ['enjoy'] })] },
  },
  tasks: [],
}

test('what leads elsewhere matters, with all that it waits for, one behind the other', () => {
  const { isOnTheWay } = whatMatters(scene, 'smell')
  expect(['smell', 'garden', 'open', 'take'].every(isOnTheWay)).toBe(true)
  expect(['red', 'green', 'sing', 'ring'].some(isOnTheWay)).toBe(false)
})

test('an act that is another too is looked for under either name', () => {
  expect(whatMatters(scene, 'enjoy').isOnTheWay('smell')).toBe(true)
})

test('what the group of an act waits for, the act waits for', () => {
  const { isOnTheWay } = whatMatters(scene, 'ring')
  expect(isOnTheWay('green')).toBe(true)
  expect(isOnTheWay('sing')).toBe(false)
})

test('what the window itself offers is never left out', () => {
  expect(whatMatters(scene, 'ring').isOnTheWay('back')).toBe(true)
})

test('of facts, only what the acts that matter ask for is told apart', () => {
  const { factsKey } = whatMatters(scene, 'ring')
  expect(factsKey({ lamp: 'red', song: 'sung' })).toBe(factsKey({}))
  expect(factsKey({ lamp: 'green' })).not.toBe(factsKey({}))
  expect(whatMatters(scene, 'smell').factsKey({ lamp: 'green' })).toBe(
    whatMatters(scene, 'smell').factsKey({}),
  )
})
