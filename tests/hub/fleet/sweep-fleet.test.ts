import { expect, test } from 'vitest'
import type { FleetTables } from '../../../src/hub/fleet/fleet-tables.ts'
import { keptReceiptDays } from '../../../src/hub/fleet/keep-receipts.ts'
import { sweepFleet } from '../../../src/hub/fleet/sweep-fleet.ts'
import { jsonLog } from '../../../src/hub/hub-log.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { StoreFault } from '../../../src/hub/store/store-fault.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { codeOf, enrollingHub } from './enrolling-hub.ts'
import { counterBatch, wipeReceipt } from './simulated-terminal.ts'

const minute = 60_000
const dayMs = 24 * 60 * minute

const rowsIn = async (store: HubStore, table: keyof FleetTables): Promise<number> => {
  const { rows } = await store.read
    .selectFrom(table)
    .select((select) => select.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return rows
}

describeOnBothEngines('a hub that runs', (stage) => {
  test('forgets nonces once their signatures are too old, and codes a day late', async () => {
    const { accepted, newCode, newTerminal, app, clock } = enrollingHub(stage.store)
    await app.ready()
    const terminal = await accepted()
    await terminal.report()
    const code = await newCode()
    clock.advance(10 * minute)
    await sweepFleet(stage.store, clock.nowMs())
    expect(await rowsIn(stage.store, 'fleet_nonce')).toBe(1)
    clock.advance(20 * minute)
    await sweepFleet(stage.store, clock.nowMs())
    expect(await rowsIn(stage.store, 'fleet_nonce')).toBe(0)
    expect(codeOf(await newTerminal().enrol(code))).toBe('expired-code')
    await sweepFleet(stage.store, clock.nowMs() + dayMs)
    expect(await rowsIn(stage.store, 'fleet_code')).toBe(0)
  })

  test('erases old receipts, and still knows which are missing and which it has had', async () => {
    const { accepted, fleet, clock } = enrollingHub(stage.store)
    const terminal = await accepted()
    const old = [1, 2, 4].map((number) => wipeReceipt(number, { day: '2026-08-01' }))
    await terminal.sendReceipts(old)
    await sweepFleet(stage.store, clock.nowMs() + (keptReceiptDays + 1) * dayMs)
    expect(await rowsIn(stage.store, 'fleet_receipt')).toBe(0)
    await terminal.sendReceipts([...old, wipeReceipt(5, { day: '2026-11-22' })])
    expect(await rowsIn(stage.store, 'fleet_receipt')).toBe(1)
    expect((await fleet())[0]).toMatchObject({ receiptsMissing: 1, lastReceipt: { number: 5 } })
  })

  test('publishes the months that have settled, and erases their days once none can come', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    await terminal.sendCounters(counterBatch('2026-11-21'))
    const at = (text: string) => sweepFleet(stage.store, Date.parse(text))
    await at('2026-12-11T00:00:00Z')
    expect(await rowsIn(stage.store, 'fleet_month')).toBe(0)
    await at('2026-12-12T00:00:00Z')
    expect(await rowsIn(stage.store, 'fleet_month')).toBe(1)
    expect(await rowsIn(stage.store, 'fleet_count')).toBe(4)
    await at('2027-02-10T00:00:00Z')
    expect(await rowsIn(stage.store, 'fleet_count')).toBe(0)
    expect(await rowsIn(stage.store, 'fleet_batch')).toBe(0)
    expect(await rowsIn(stage.store, 'fleet_month')).toBe(1)
  })

  test('does it by itself every few minutes, and goes on after a fault, which it tells', async () => {
    const lines: string[] = []
    const log = jsonLog(
      (line) => lines.push(line),
      () => 0,
    )
    let isFull = false
    const store: HubStore = {
      ...stage.store,
      write: (work) => (isFull ? Promise.reject(new StoreFault('full')) : stage.store.write(work)),
    }
    const { accepted, app, clock } = enrollingHub(store, { log })
    await app.ready()
    const terminal = await accepted()
    await terminal.report()
    isFull = true
    await expect
      .poll(() => {
        clock.advance(5 * minute)
        return lines.filter((line) => line.includes('sweep-failed')).length
      })
      .toBeGreaterThan(1)
    isFull = false
    await expect
      .poll(() => {
        clock.advance(5 * minute)
        return rowsIn(store, 'fleet_nonce')
      })
      .toBe(0)
  })
})
