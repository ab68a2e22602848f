import { expect, test } from 'vitest'
import { keepLockout, type LockoutStore } from '#seal/assisted/keep-lockout.ts'
import type { Lockout } from '#seal/assisted/lockout.ts'

function stand(disk: { kept?: Lockout | 'damaged' } = {}) {
  let nowMs = 0
  const writes: Lockout[] = []
  const store: LockoutStore = {
    read: () => Promise.resolve(disk.kept),
    write: (lockout) => {
      writes.push(lockout)
      disk.kept = lockout
      return Promise.resolve()
    },
  }
  const start = () => keepLockout(store, () => nowMs)
  return { disk, store, writes, start, pass: (ms: number) => void (nowMs += ms) }
}

const tryTimes = async (keeper: ReturnType<typeof keepLockout>, times: number) => {
  for (let at = 0; at < times; at += 1) await keeper.begin('10', 1)
}

test('a try is on the disk before it is known whether it succeeds', async () => {
  const { start, writes } = stand()
  await start().begin('10', 1)
  expect(writes).toEqual([{ failures: 1, byNumber: { '10': 1 } }])
})

test('after the free tries one waits, and the wait is told', async () => {
  const { start, pass } = stand()
  const keeper = start()
  await tryTimes(keeper, 3)
  expect(await keeper.begin('10', 1)).toEqual({ ok: false, fault: { why: 'wait', ms: 30_000 } })
  pass(29_000)
  expect(await keeper.begin('10', 1)).toEqual({ ok: false, fault: { why: 'wait', ms: 1000 } })
  pass(1000)
  expect((await keeper.begin('10', 1)).ok).toBe(true)
  expect(await keeper.begin('10', 1)).toEqual({ ok: false, fault: { why: 'wait', ms: 120_000 } })
})

test('a refused try counts for nothing: waiting impatiently does not make it longer', async () => {
  const { start, writes } = stand()
  await tryTimes(start(), 30)
  expect(writes).toHaveLength(3)
})

test('starting again serves the whole wait again, whatever the date says', async () => {
  const { start, pass } = stand()
  const keeper = start()
  await tryTimes(keeper, 3)
  pass(20_000)
  expect(await start().begin('10', 1)).toEqual({ ok: false, fault: { why: 'wait', ms: 30_000 } })
})

test('two tries at the same time are two tries', async () => {
  const { start, disk } = stand()
  const keeper = start()
  await Promise.all([keeper.begin('10', 1), keeper.begin('10', 1)])
  expect(disk.kept).toMatchObject({ failures: 2 })
})

test('success clears the wait', async () => {
  const { start, disk } = stand()
  const keeper = start()
  await tryTimes(keeper, 3)
  await keeper.succeeded('10')
  expect(disk.kept).toEqual({ failures: 0, byNumber: {} })
  expect((await keeper.begin('10', 1)).ok).toBe(true)
})

test('what was kept and cannot be read any more counts as the longest wait', async () => {
  const { start } = stand({ kept: 'damaged' })
  expect(await start().begin('10', 1)).toEqual({ ok: false, fault: { why: 'wait', ms: 3_600_000 } })
})

test('a disk that cannot keep the count takes no try', async () => {
  const store = { read: () => Promise.resolve(undefined), write: () => Promise.reject(new Error()) }
  const keeper = keepLockout(store, () => 0)
  expect(await keeper.begin('10', 1)).toEqual({ ok: false, fault: { why: 'disk' } })
})
