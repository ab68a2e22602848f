import { afterEach, expect, test, vi } from 'vitest'
import { yieldToTouch } from '#kiosk/io/yield-to-touch.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('what waited goes before what yields', async () => {
  const order: string[] = []
  setTimeout(() => order.push('touch'))
  await yieldToTouch()
  order.push('rest')
  expect(order).toEqual(['touch', 'rest'])
})

test("the browser's own way to yield is used where there is one", async () => {
  const yieldNow = vi.fn<() => Promise<void>>(() => Promise.resolve())
  vi.stubGlobal('scheduler', { yield: yieldNow })
  await yieldToTouch()
  expect(yieldNow).toHaveBeenCalledOnce()
})
