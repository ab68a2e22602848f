// @whole What a real X server and window manager remember of a window that is gone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { xResidue } from '#terminal/wipe/x-residue.ts'
import { newRun, tokenOf } from './canary/mark.ts'
import { descendantsOf } from './canary/processes.ts'
import { searchMemory } from './canary/search-memory.ts'
import { startDisplay } from './display.ts'

const names = 200
const run = newRun()

let screen: Awaited<ReturnType<typeof startDisplay>>
beforeAll(async () => {
  screen = await startDisplay()
})
afterAll(() => screen.stop())

const displayName = () => screen.env['DISPLAY'] ?? ''

const windowSystem = () =>
  descendantsOf([process.pid])
    .map(({ pid }) => pid)
    .filter((pid) => /^(?:Xvfb|openbox)$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim()))

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
    expect(await xResidue(displayName()).erase()).toBeUndefined()
    expect(searchMemory(run, windowSystem())).toEqual([])
  },
)

test('the window manager is the same process, and answers', async () => {
  const before = windowSystem()
  await xResidue(displayName()).erase()
  expect(windowSystem()).toEqual(before)
})

test('a display that does not answer is a failure, not an empty memory', async () => {
  await expect(xResidue(':7654').erase()).rejects.toThrow()
})
