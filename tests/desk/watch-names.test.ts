// @whole The watch on names, on a real X server with a real window manager, and a program of its own in the browser's place.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type NameWatch, watchNames } from '#terminal/plane/watch-names.ts'
import { startDisplay } from './display.ts'

const ownClass = 'essai-site'
const otherClass = 'essai-kiosque'

let screen: Awaited<ReturnType<typeof startDisplay>>
beforeAll(async () => {
  screen = await startDisplay()
})
afterAll(() => screen.stop())

const watch = (display: string | undefined) =>
  watchNames({
    display,
    isPlainName: (name) => name === '' || name === 'ordinaire',
    ownClass,
    otherClass,
  })

/**
 * Makes a window with a plain name, shows it once the watch has met it (a browser takes longer between the two), gives it
 * these names, one after the other, and dies.
 */
async function showWindow(watching: NameWatch, windowClass: string, ...names: string[]) {
  const script = `
    import x11 from 'x11'
    const [display, ownClass, ...names] = process.argv.slice(1)
    x11.createClient({ display }, (fault, { client, screen }) => {
      const window = client.AllocID()
      client.CreateWindow(window, screen[0].root, 0, 0, 50, 50, 0, 0, x11.InputOutput)
      client.ChangeProperty(0, window, 67, 31, 8, Buffer.from(ownClass + '\\0' + ownClass + '\\0'))
      client.ChangeProperty(0, window, 39, 31, 8, Buffer.from('ordinaire'))
      client.ChangeWindowAttributes(window, { eventMask: x11.eventMask.StructureNotify })
      client.GetSelectionOwner(1, () => console.log('made'))
      process.stdin.once('data', () => client.MapWindow(window))
      client.on('event', ({ name }) => {
        if (name !== 'MapNotify') return
        for (const said of names) client.ChangeProperty(0, window, 39, 31, 8, Buffer.from(said))
        client.GetSelectionOwner(1, () => process.exit())
      })
    })`
  const program = spawn(
    process.execPath,
    ['--input-type=module', '--eval', script, screen.env['DISPLAY'] ?? '', windowClass, ...names],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void program.kill('SIGKILL'))
  await once(program.stdout, 'data')
  await watching.settle()
  program.stdin.write('show')
  await once(program, 'exit')
}

test('a plain name, and what the kiosk’s own window is called, tell nothing', async () => {
  const names = await watch(screen.env['DISPLAY'])
  names.begin()
  await showWindow(names, ownClass)
  await showWindow(names, otherClass, 'Accueil', 'Guide')
  expect(await names.settle()).toBe(true)
})

test('a window that was called by an address does', async () => {
  const names = await watch(screen.env['DISPLAY'])
  names.begin()
  await showWindow(names, ownClass, 'exemple.nc/?nom=jeanne')
  expect(await names.settle()).toBe(false)
})

test('an address that gave way to a plain name at once is not missed', async () => {
  const names = await watch(screen.env['DISPLAY'])
  names.begin()
  await showWindow(names, ownClass, 'ordinaire', 'exemple.nc/?nom=jeanne', 'ordinaire')
  expect(await names.settle()).toBe(false)
})

test('what a window was called before a person came is not theirs', async () => {
  const names = await watch(screen.env['DISPLAY'])
  await showWindow(names, ownClass, 'exemple.nc')
  await names.settle()
  names.begin()
  await showWindow(names, ownClass)
  expect(await names.settle()).toBe(true)
})

test.each([undefined, ':7654'])(
  'where there is no screen (%s) nothing is known',
  async (display) => {
    const names = await watch(display)
    names.begin()
    expect(await names.settle()).toBe(false)
  },
)

test('a screen that goes takes what was known with it', async () => {
  const other = await startDisplay()
  const names = await watch(other.env['DISPLAY'])
  names.begin()
  await other.stop()
  expect(await names.settle()).toBe(false)
})
