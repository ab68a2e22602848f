import { expect, test, vi } from 'vitest'
import type { ScanFault } from '#contract/terminal-link.ts'
import type { KeeperOrder } from '#terminal/plane/keeper-words.ts'
import { orderScans } from '#terminal/scan/order-scans.ts'
import type { Scanner } from '#terminal/scan/scanner-options.ts'
import { manualClock } from '../wipe/manual-clock.ts'

const scanner = (device: string): Scanner => ({ device, gray: ['--gray'], colour: ['--colour'] })

/** A keeper whose scanner answers as `faults` say, one after the other. */
function stand(faults: (ScanFault | null)[] = [null], isOpen = true) {
  const orders: KeeperOrder[] = []
  const clock = manualClock()
  const lookAgain = vi.fn<() => Promise<Scanner | undefined>>(() =>
    Promise.resolve(scanner('usb:5')),
  )
  const scans = orderScans(
    { seek: () => {}, scanner: () => scanner('usb:4'), lookAgain },
    clock,
    (order) => {
      orders.push(order)
      if (order.do === 'scan' && faults.length > 0) {
        const fault = faults.shift() ?? null
        queueMicrotask(() => scans.hear({ say: 'page-scanned', order: order.order, fault }))
      }
      if (order.do === 'scan-done')
        queueMicrotask(() => scans.hear({ say: 'scan-held', order: order.order, held: 2 }))
      return isOpen
    },
  )
  return { scans, orders, lookAgain, clock }
}

test('a page is read in gray or in colours, then the document has a number', async () => {
  const { scans, orders } = stand([null, null])
  expect(await scans.scan(false)).toEqual({ ok: true, value: undefined })
  expect(await scans.scan(true)).toEqual({ ok: true, value: undefined })
  expect(await scans.done()).toEqual({ ok: true, value: 2 })
  expect(orders).toEqual([
    { do: 'scan', order: 1, device: 'usb:4', options: ['--gray'] },
    { do: 'scan', order: 2, device: 'usb:4', options: ['--colour'] },
    { do: 'scan-done', order: 3 },
  ])
})

test('a scanner that was switched off and on is found under its new name', async () => {
  const { scans, orders, lookAgain } = stand(['no-scanner', null])
  expect(await scans.scan(false)).toEqual({ ok: true, value: undefined })
  expect(lookAgain).toHaveBeenCalledTimes(1)
  expect(orders[1]).toMatchObject({ device: 'usb:5' })
})

test('one that is gone is said to be, and another fault is not looked into', async () => {
  const gone = stand(['no-scanner'])
  gone.lookAgain.mockResolvedValue(undefined)
  expect(await gone.scans.scan(false)).toEqual({ ok: false, fault: 'no-scanner' })
  const jammed = stand(['paper-jam'])
  expect(await jammed.scans.scan(false)).toEqual({ ok: false, fault: 'paper-jam' })
  expect(jammed.lookAgain).not.toHaveBeenCalled()
})

test('without an open session there is nothing to scan for', async () => {
  const { scans } = stand([], false)
  expect(await scans.scan(false)).toEqual({ ok: false, fault: 'no-site' })
  expect(await scans.done()).toEqual({ ok: false, fault: 'no-site' })
  expect(await scans.stop()).toEqual({ ok: false, fault: 'no-site' })
})

test('a keeper that says nothing is waited for, then no more', async () => {
  const { scans, clock } = stand([])
  const outcome = scans.scan(false)
  await vi.waitFor(() => expect(clock.waiting()).toBe(1), { timeout: 20_000 })
  clock.pass(130_000)
  expect(await outcome).toEqual({ ok: false, fault: 'scan-failed' })
})
