import { expect, test, vi } from 'vitest'
import { placeScanner } from '#terminal/scan/place-scanner.ts'
import type { Scanner } from '#terminal/scan/scanner-options.ts'
import { manualClock } from '../wipe/manual-clock.ts'

const scanner: Scanner = { device: 'a:1', gray: [], colour: [] }
const wanted = { device: undefined, dpi: 200 }

function stand(...answers: (Scanner | undefined)[]) {
  const clock = manualClock()
  const onChange = vi.fn<() => void>()
  const find = vi.fn<() => Promise<Scanner | undefined>>(() => Promise.resolve(answers.shift()))
  return { clock, onChange, find, place: placeScanner(wanted, clock, onChange, find) }
}

test('one that is switched on after the terminal is found within a minute, and told', async () => {
  const { clock, onChange, find, place } = stand(undefined, scanner)
  await vi.waitFor(() => expect(clock.waiting()).toBe(1))
  expect(place.scanner()).toBeUndefined()
  expect(onChange).not.toHaveBeenCalled()
  clock.pass(60_000)
  await vi.waitFor(() => expect(place.scanner()).toBe(scanner))
  expect(onChange).toHaveBeenCalledTimes(1)
  expect(find).toHaveBeenCalledTimes(2)
  expect(clock.waiting()).toBe(0)
})

test('one that does not answer any more is looked for, once for all who ask', async () => {
  const { clock, onChange, find, place } = stand(scanner, undefined)
  await vi.waitFor(() => expect(place.scanner()).toBe(scanner))
  expect(await Promise.all([place.lookAgain(), place.lookAgain()])).toEqual([undefined, undefined])
  expect(find).toHaveBeenCalledTimes(2)
  expect(onChange).toHaveBeenCalledTimes(2)
  expect(clock.waiting()).toBe(1)
  place.stop()
  expect(clock.waiting()).toBe(0)
})
