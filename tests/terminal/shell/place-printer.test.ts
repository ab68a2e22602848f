import { expect, test, vi } from 'vitest'
import { placePrinter } from '#terminal/shell/place-printer.ts'
import { manualClock } from '../wipe/manual-clock.ts'

test('a printer that appears later is found', async () => {
  const clock = manualClock()
  const found = [undefined, 'agence']
  const find = vi.fn<() => Promise<string | undefined>>(async () => found.shift())
  const printer = placePrinter(undefined, clock, find)
  expect(printer.queue()).toBeUndefined()
  await vi.waitFor(() => {
    clock.pass(60_000)
    expect(printer.queue()).toBeDefined()
  })
  expect(find).toHaveBeenCalledTimes(2)
})

test('without a printer nothing waits to be printed', async () => {
  const printer = placePrinter(undefined, manualClock(), () => Promise.resolve(undefined))
  await printer.jobs.cancelAll()
  expect(await printer.jobs.hasJobs()).toBe(false)
})

test('the administrator’s printer is not looked for', () => {
  const find = vi.fn<() => Promise<string | undefined>>()
  expect(placePrinter('agence', manualClock(), find).queue()).toBeDefined()
  expect(find).not.toHaveBeenCalled()
})
