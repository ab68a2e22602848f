/** Clipboard and primary selection of a real X server, owned by another client. */
import x11, { type Client } from 'x11'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '#terminal/clock.ts'
import { xSelections } from '#terminal/wipe/x-selections.ts'
import { startDisplay } from './display.ts'

let screen: Awaited<ReturnType<typeof startDisplay>>
beforeAll(async () => {
  screen = await startDisplay()
})
afterAll(() => screen.stop())

const displayName = () => screen.env['DISPLAY'] ?? ''

const ask = (request: (hear: (fault: Error | null | undefined, value: number) => void) => void) =>
  new Promise<number>((resolve, reject) => {
    request((fault, value) => (fault ? reject(fault) : resolve(value)))
  })

/** A program in which something was copied and selected. */
const copying = () =>
  new Promise<{ client: Client; window: number }>((resolve, reject) => {
    x11.createClient({ display: displayName() }, (fault, { client, screen: screens }) => {
      if (fault !== null && fault !== undefined) {
        reject(fault)
        return
      }
      const window = client.AllocID()
      client.CreateWindow(window, screens[0]?.root ?? 0, 0, 0, 1, 1, 0, 0, x11.InputOnly)
      resolve({ client, window })
    })
  })

test.each([
  ['clipboard', 'CLIPBOARD'],
  ['primary-selection', 'PRIMARY'],
])('nobody answers for the %s any more', async (trace, name) => {
  const { client, window } = await copying()
  const atom = await ask((hear) => client.InternAtom(false, name, hear))
  const owner = () => ask((hear) => client.GetSelectionOwner(atom, hear))
  client.SetSelectionOwner(window, atom)
  expect(await owner()).toBe(window)
  const erased = xSelections(displayName(), systemClock).find((each) => each.trace === trace)
  expect(await erased?.erase()).toBeUndefined()
  expect(await owner()).toBe(0)
  expect(await erased?.erase()).toBeUndefined()
  client.terminate()
})

test('a display that does not answer is a failure, not an empty clipboard', async () => {
  const [clipboard] = xSelections(':7654', systemClock)
  await expect(clipboard?.erase()).rejects.toThrow()
})
