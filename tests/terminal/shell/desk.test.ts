import { expect, test } from 'vitest'
import { arrangeDesk } from '#terminal/shell/desk.ts'

/** What happens on the screen, in order. */
function stand() {
  const events: unknown[] = []
  const window = {
    screen: () => Promise.resolve({ width: 1280, height: 720 }),
    fill: async () => void events.push('fill'),
    place: async ({ width }: { width: number }) => void events.push(`panel ${width}`),
  }
  const desk = arrangeDesk(
    () => window,
    (order) => events.push(order.do === 'show' ? `show ${String(order.isInFront)}` : order.do),
    (isSeen) => events.push(`site ${isSeen ? 'seen' : 'unseen'}`),
  )
  const take = () => events.splice(0)
  return { desk, take }
}

test('a site gets what the panel leaves', async () => {
  const { desk, take } = stand()
  expect(desk.isSplit()).toBe(false)
  expect(await desk.split(400)).toEqual({ left: 400, top: 0, width: 880, height: 720 })
  expect(take()).toEqual(['site seen', 'panel 400'])
  expect(desk.isSplit()).toBe(true)
})

test('a warning hides the site and gives it back where it was', async () => {
  const { desk, take } = stand()
  await desk.split(560)
  take()
  await desk.cover()
  await desk.cover()
  expect(take()).toEqual(['site unseen', 'show false', 'fill'])
  await desk.uncover()
  await desk.uncover()
  expect(take()).toEqual(['site seen', 'panel 560', 'place', 'show true'])
})

test('a panel that changes under a warning is seen after it', async () => {
  const { desk, take } = stand()
  await desk.split(400)
  await desk.cover()
  take()
  await desk.resize(560)
  expect(take()).toEqual([])
  await desk.uncover()
  expect(take()).toContain('panel 560')
})

test('without a site there is nothing to resize, cover or give back', async () => {
  const { desk, take } = stand()
  await desk.resize(560)
  await desk.cover()
  await desk.uncover()
  expect(take()).toEqual([])
  await desk.split(400)
  await desk.fill()
  expect(desk.isSplit()).toBe(false)
})
