import { expect, test, vi } from 'vitest'
import { readPage, type PageRequest } from '#terminal/scan/read-page.ts'
import { manualClock } from '../wipe/manual-clock.ts'
import { fakeScanimage } from './fake-scanimage.ts'

async function start(script: string, changes: Partial<PageRequest> = {}) {
  const { environment } = await fakeScanimage(script)
  const clock = manualClock()
  const onProgress = vi.fn<(percent: number) => void>()
  const request = { device: 'a:1', options: ['--mode=Gray'], maxBytes: 1000, clock, onProgress }
  return { clock, onProgress, reading: readPage({ ...request, environment, ...changes }) }
}
const until = (look: () => void) => vi.waitFor(look, { timeout: 20_000, interval: 5 })
/** Reads for ever, and comes to rest when it is asked to. */
const slow = `trap 'kill $!; exit 2' INT; printf 'Progress: 12.5%%\\r' >&2; sleep 60 & wait`

test('the page is what the program writes; how far it is, is told', async () => {
  const { onProgress, reading, clock } = await start(
    `printf 'Progress: 3.1%%\\rProgress: 99.9%%\\r' >&2; printf '%s' "$*"`,
  )
  const page = await reading.page
  expect(page.ok && page.value.toString()).toBe(
    '--device-name a:1 --format=jpeg --progress --mode=Gray',
  )
  expect(onProgress).toHaveBeenLastCalledWith(99)
  expect(clock.waiting()).toBe(0)
})

test.each([
  ['it says why', 'echo "scanimage: sane_start: Document feeder jammed" >&2; exit 6', 'paper-jam'],
  ['it ends well without a page', 'exit 0', 'scan-failed'],
  ['it is cut short', 'printf half; exit 9', 'scan-failed'],
])('a page that was not read has a code: %s', async (_what, script, fault) => {
  expect(await (await start(script)).reading.page).toEqual({ ok: false, fault })
})

test('where SANE is not installed there is no scanner', async () => {
  const { reading } = await start('', { environment: { PATH: '/nowhere' } })
  expect(await reading.page).toEqual({ ok: false, fault: 'no-scanner' })
})

test('a page that weighs too much is given up', async () => {
  const { reading } = await start(`trap 'exit 2' INT; while :; do printf '%0999d' 0; done`)
  expect(await reading.page).toEqual({ ok: false, fault: 'scan-too-big' })
})

test('the person stops it: the program is asked, and comes to rest', async () => {
  const { onProgress, reading, clock } = await start(slow)
  await until(() => expect(onProgress).toHaveBeenCalledWith(12))
  reading.stop()
  expect(await reading.page).toEqual({ ok: false, fault: 'scan-stopped' })
  expect(clock.waiting()).toBe(0)
})

test('a page that takes too long is stopped, and a program that does not heed it is killed', async () => {
  const { onProgress, reading, clock } = await start(
    `trap '' INT; printf 'Progress: 12.5%%\\r' >&2; exec sleep 60`,
  )
  await until(() => expect(onProgress).toHaveBeenCalledTimes(1))
  clock.pass(120_000)
  clock.pass(5000)
  expect(await reading.page).toEqual({ ok: false, fault: 'scan-too-long' })
})

test('at the end of the session it is killed at once', async () => {
  const { onProgress, reading } = await start(`printf 'Progress: 1%%\\r' >&2; exec sleep 60`)
  await until(() => expect(onProgress).toHaveBeenCalledTimes(1))
  reading.kill()
  expect((await reading.page).ok).toBe(false)
})
