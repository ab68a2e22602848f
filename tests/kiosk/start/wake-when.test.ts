import { expect, test, vi } from 'vitest'
import { wakeWhen } from '#kiosk/start/wake-when.ts'
import { createStore } from '#ui/store/store.ts'

test('a part is loaded once, when it is wanted, and again only if it failed', async () => {
  const terminal = createStore({ has: false })
  const load = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('no network')))
  wakeWhen(terminal, ({ has }) => has, load)
  expect(load).not.toHaveBeenCalled()
  terminal.change({ has: true })
  expect(load).toHaveBeenCalledOnce()
  await Promise.resolve().then(() => Promise.resolve())
  load.mockImplementation(() => Promise.resolve())
  terminal.change({ has: true })
  terminal.change({ has: true })
  expect(load).toHaveBeenCalledTimes(2)
})
