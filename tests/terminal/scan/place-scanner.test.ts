import { expect, test, vi } from 'vitest'
import { placeScanner } from '#terminal/scan/place-scanner.ts'
import type { Scanner } from '#terminal/scan/scanner-options.ts'
import { manualClock } from '../wipe/manual-clock.ts'

const scanner: Scanner = { device: 'a:1', gray: [], colour: [] }
const wanted = { device: undefined, dpi: 200 }

const until = (look: () => void) => vi.waitFor(look, { timeout: 20_000, interval: 5 })

function stand(...answers: (Scanner | undefined)[]) {
  const clock = manualClock()
  const onNews = vi.fn<(isThere: boolean) => void>()
  const find = vi.fn<() => Promise<Scanner | undefined>>(() => Promise.resolve(answers.shift()))
  const place = placeScanner(wanted, clock, onNews, find)
  place.seek()
  return { clock, onNews, find, place }
}

test('nothing is asked of the network before the place is known to have one, and once is enough', () => {
  const find = vi.fn<() => Promise<Scanner | undefined>>(() => Promise.resolve(scanner))
  const place = placeScanner(wanted, manualClock(), () => {}, find)
  expect(find).not.toHaveBeenCalled()
  place.seek()
  place.seek()
  expect(find).toHaveBeenCalledTimes(1)
})

test('one that is switched on after the terminal is found within a minute, and told', async () => {
  const { clock, onNews, find, place } = stand(undefined, scanner)
  await until(() => expect(clock.waiting()).toBe(1))
  expect(place.scanner()).toBeUndefined()
  expect(onNews.mock.calls).toEqual([[false]])
  clock.pass(60_000)
  await until(() => expect(place.scanner()).toBe(scanner))
  expect(onNews.mock.calls).toEqual([[false], [true]])
  expect(find).toHaveBeenCalledTimes(2)
  expect(clock.waiting()).toBe(0)
})

test('one that does not answer any more is looked for, once for all who ask', async () => {
  const { clock, onNews, find, place } = stand(scanner, undefined)
  await until(() => expect(place.scanner()).toBe(scanner))
  expect(await Promise.all([place.lookAgain(), place.lookAgain()])).toEqual([undefined, undefined])
  expect(find).toHaveBeenCalledTimes(2)
  expect(onNews.mock.calls).toEqual([[true], [false]])
  expect(clock.waiting()).toBe(1)
  place.stop()
  expect(clock.waiting()).toBe(0)
})
