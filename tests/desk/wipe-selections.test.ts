/** Clipboard and primary selection of a real X server, owned by another client. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '#terminal/clock.ts'
import { xSelections } from '#terminal/wipe/x-selections.ts'
import { startDisplay } from './display.ts'
import { copyIn } from './wipe-copying.js'

let screen: Awaited<ReturnType<typeof startDisplay>>
beforeAll(async () => {
  screen = await startDisplay()
})
afterAll(() => screen.stop())

const displayName = () => screen.env['DISPLAY'] ?? ''

test.each([
  ['clipboard', 'CLIPBOARD'],
  ['primary-selection', 'PRIMARY'],
])('nobody answers for the %s any more', async (trace, name) => {
  const program = await copyIn(displayName(), name)
  expect(await program.isOwner()).toBe(true)
  const erased = xSelections(displayName(), systemClock).find((each) => each.trace === trace)
  expect(await erased?.erase('plain')).toBeUndefined()
  expect(await program.hasOwner()).toBe(false)
  expect(await erased?.erase('plain')).toBeUndefined()
  program.stop()
})

test('a display that does not answer is a failure, not an empty clipboard', async () => {
  const [clipboard] = xSelections(':7654', systemClock)
  await expect(clipboard?.erase('plain')).rejects.toThrow()
})
