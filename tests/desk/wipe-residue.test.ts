// @whole What a real X server and window manager remember of a window that is gone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '#terminal/clock.ts'
import { xResidue } from '#terminal/wipe/x-residue.ts'
import { newRun, tokenOf } from './canary/mark.ts'
import { searchMemory } from './canary/search-memory.ts'
import { startDisplay } from './display.ts'
import { managerMemory, windowSystem } from './window-system.ts'

const names = 200
const run = newRun()

let screen: Awaited<ReturnType<typeof startDisplay>>
beforeAll(async () => {
  screen = await startDisplay()
})
afterAll(() => screen.stop())

const displayName = () => screen.env['DISPLAY'] ?? ''
const erase = (said: 'plain' | 'unknown', display = displayName()) =>
  xResidue(display, systemClock).erase(said)

/** A process of its own, as a browser is, gives a window one name after the other, and dies. */
async function nameWindows() {
  const script = `
    import x11 from 'x11'
    x11.createClient({ display: process.argv[1] }, (fault, { client, screen }) => {
      const window = client.AllocID()
      client.CreateWindow(window, screen[0].root, 0, 0, 50, 50, 0, 0, x11.InputOutput)
      client.MapWindow(window)
      for (let n = 0; n < ${names}; n += 1)
        client.ChangeProperty(0, window, 39, 31, 8, Buffer.from('https://exemple.nc/?' + process.env.NAME + '/'.repeat(n)))
      client.GetSelectionOwner(1, () => process.exit())
    })`
  // Not among its arguments: an X server reads those of its clients.
  const program = spawn(
    process.execPath,
    ['--input-type=module', '--eval', script, displayName()],
    { stdio: 'inherit', env: { ...process.env, NAME: tokenOf(run, 1, 'url') } },
  )
  await once(program, 'exit')
}

test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'the name of a window is in their memory, and is not once it was erased',
  async () => {
    await nameWindows()
    expect(searchMemory(run, windowSystem())).not.toEqual([])
    expect(await erase('unknown')).toBeUndefined()
    expect(searchMemory(run, windowSystem())).toEqual([])
  },
)

test('the window manager is the same process, in another memory, and answers', async () => {
  const [processes, memory] = [windowSystem(), managerMemory()]
  expect(await erase('unknown')).toBeUndefined()
  expect(windowSystem()).toEqual(processes)
  expect(managerMemory()).not.toBe(memory)
})

test('a manager that is asked again while it starts does start again', async () => {
  const memories = new Set<string>()
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await erase('unknown')).toBeUndefined()
    memories.add(managerMemory())
  }
  expect(memories.size).toBe(3)
})

test('when every name is known to be plain, the manager is left alone', async () => {
  const memory = managerMemory()
  expect(await erase('plain')).toBeUndefined()
  expect(managerMemory()).toBe(memory)
})

test.each(['plain', 'unknown'] as const)(
  'a display that does not answer is a failure, not an empty memory (%s)',
  async (said) => {
    await expect(erase(said, ':7654')).rejects.toThrow()
  },
)
