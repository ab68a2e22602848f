import { expect, test } from 'vitest'
import { verifyAudit } from '../../../src/hub/audit/verify-audit.ts'
import { writeAudit } from '../../../src/hub/audit/write-audit.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'

describeOnBothEngines('the audit', (stage) => {
  const write = (number: number, store = stage.store) =>
    store.write((db) => writeAudit(db, number, { by: 'hub', act: 'test', about: { number } }))
  const numbers = async () => {
    const rows = await stage.store.read
      .selectFrom('audit_line')
      .select('number')
      .orderBy('number')
      .execute()
    return rows.map(({ number }) => number)
  }

  test('is one chain, however many write at the same moment, from one hub and from three', async () => {
    const hubs = [stage.store, await stage.beside(), await stage.beside()]
    await Promise.all(Array.from({ length: 150 }, (_, at) => write(at)))
    await Promise.all(hubs.flatMap((hub) => Array.from({ length: 50 }, (_, at) => write(at, hub))))
    expect(await numbers()).toEqual(Array.from({ length: 300 }, (_, at) => at + 1))
    expect(await verifyAudit(stage.store.read)).toMatchObject({ lines: 300, firstBroken: null })
  })

  test('keeps nothing of an act that failed, and the chain goes on', async () => {
    await write(1)
    const failing = stage.store.write(async (db) => {
      await writeAudit(db, 2, { by: 'hub', act: 'test' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await Promise.allSettled([write(3), failing, write(4)])
    expect(await numbers()).toEqual([1, 2, 3])
    expect(await verifyAudit(stage.store.read)).toMatchObject({ lines: 3, firstBroken: null })
  })

  test('keeps several lines of one act', async () => {
    await stage.store.write(async (db) => {
      await writeAudit(db, 1, { by: 'hub', act: 'test-one' })
      await writeAudit(db, 1, { by: 'hub', act: 'test-two' })
    })
    expect(await verifyAudit(stage.store.read)).toMatchObject({ lines: 2, firstBroken: null })
  })
})
