import { expect, test } from 'vitest'
import { actOn, beginScene, offersOf, placeNow } from '#guide/exercise/play-scene.ts'
import { sceneOfSample } from './sample-exercises.ts'

const scene = sceneOfSample('mail')
const after = (...acts: string[]) =>
  acts.reduce((state, act) => actOn(scene, state, act), beginScene(scene))
const offered = (...acts: string[]) => offersOf(scene, after(...acts)).map(({ act }) => act)

test('a message is sent to somebody, or it is not sent', () => {
  expect(offered('compose').filter((act) => act.startsWith('write:'))).toEqual([])
  expect(offered('compose', 'to:cousin')).toContain('write:cousin')
  expect(placeNow(after('compose', 'to:cousin', 'write:cousin'))).toBe('sent')
})

test('a message moves to the bin and comes back', () => {
  expect(offered('read:gain', 'delete:gain')).not.toContain('read:gain')
  expect(offered('read:gain', 'delete:gain', 'folder:bin')).toContain('read:gain')
  expect(offered('read:gain', 'delete:gain', 'folder:bin', 'read:gain', 'restore:gain')).toContain(
    'read:gain',
  )
})

test('a draft that is left says nothing in the next one', () => {
  expect(after('compose', 'to:cousin', 'attach:fete', 'leave', 'compose').facts).toMatchObject({
    to: '',
    attached: '',
  })
})
