import { describe, expect, test } from 'vitest'
import { stageRelease } from '#seal/stage-release.ts'
import { endTrial, startRelease, switchRelease } from '#seal/switch-release.ts'
import { crypto } from './client.ts'
import { memoryStore, releaseOf } from './memory-store.ts'

const stage = (number: number, { store }: ReturnType<typeof memoryStore>) => {
  const { manifest, bring } = releaseOf(number)
  return stageRelease(manifest, bring, store, crypto)
}

const shown = async ({ store }: ReturnType<typeof memoryStore>) => {
  const started = await startRelease(store, crypto)
  return started.ok ? started.value?.number : started.fault.code
}

/** Two releases, the second on the screens and past its trial. */
async function withTwo() {
  const disk = memoryStore()
  for (const number of [1, 2]) {
    await stage(number, disk)
    await switchRelease(disk.store, crypto)
    await endTrial(true, disk.store)
  }
  return disk
}

describe('a release that waits', () => {
  test('is shown when told, and only then', async () => {
    const disk = await withTwo()
    expect((await stage(3, disk)).ok).toBe(true)
    expect(await shown(disk)).toBe(2)
    expect(await switchRelease(disk.store, crypto)).toMatchObject({
      ok: true,
      value: { number: 3 },
    })
    expect(await shown(disk)).toBe(3)
    expect(disk.pointers()).toMatchObject({ active: 3, previous: 2, trialStarts: 1 })
  })

  test('is refused under a lower number; old content comes back under a new one', async () => {
    const disk = await withTwo()
    expect(await stage(1, disk)).toMatchObject({ ok: false, fault: { code: 'rollback' } })
    const { manifest, bring } = releaseOf(1)
    const before = disk.files.size
    await stageRelease({ ...manifest, number: 3 }, bring, disk.store, crypto)
    await switchRelease(disk.store, crypto)
    expect(await shown(disk)).toBe(3)
    expect(disk.files.size).toBe(before)
  })

  test('is not shown once one of its files is damaged, and can be brought again', async () => {
    const disk = await withTwo()
    await stage(3, disk)
    const own = releaseOf(3).manifest.files[1]?.sha256 ?? ''
    disk.files.set(own, new Uint8Array([1, 2, 3]))
    expect(await switchRelease(disk.store, crypto)).toMatchObject({
      ok: false,
      fault: { code: 'damaged', file: 'front' },
    })
    expect(await shown(disk)).toBe(2)
    expect((await stage(3, disk)).ok).toBe(true)
    expect((await switchRelease(disk.store, crypto)).ok).toBe(true)
  })

  test('that nobody brought cannot be shown', async () => {
    const disk = await withTwo()
    expect(await switchRelease(disk.store, crypto)).toMatchObject({
      ok: false,
      fault: { code: 'nothing-pending' },
    })
  })
})

describe('a release on trial', () => {
  test('that fails leaves for the one before, and is not tried again', async () => {
    const disk = await withTwo()
    await stage(3, disk)
    await switchRelease(disk.store, crypto)
    await endTrial(false, disk.store)
    expect(await shown(disk)).toBe(2)
    expect(await stage(3, disk)).toMatchObject({ ok: false, fault: { code: 'failed-before' } })
    expect((await stage(4, disk)).ok).toBe(true)
  })

  test('survives one power cut, and not three starts without an end', async () => {
    const disk = await withTwo()
    await stage(3, disk)
    await switchRelease(disk.store, crypto)
    expect([await shown(disk), await shown(disk), await shown(disk)]).toEqual([3, 3, 2])
    expect(disk.pointers()).toMatchObject({ active: 2, failed: 3 })
  })

  test('that ends twice ends once', async () => {
    const disk = await withTwo()
    await endTrial(false, disk.store)
    expect(await shown(disk)).toBe(2)
  })
})

test('damage to the active release brings the one before, and to both, the one of the app', async () => {
  const disk = await withTwo()
  disk.files.set(releaseOf(2).manifest.files[1]?.sha256 ?? '', new Uint8Array())
  expect(await shown(disk)).toBe(1)
  expect((await stage(2, disk)).ok).toBe(true)
  disk.files.clear()
  expect(await shown(disk)).toBeUndefined()
})

test('what was damaged beyond use is brought again under the same number', async () => {
  const disk = await withTwo()
  disk.files.clear()
  expect(await shown(disk)).toBeUndefined()
  expect((await stage(2, disk)).ok).toBe(true)
  await switchRelease(disk.store, crypto)
  expect(await shown(disk)).toBe(2)
})

/** The life of a release: it comes, is shown, is tried, and the terminal starts again. */
async function live(disk: ReturnType<typeof memoryStore>, isHealthy: boolean) {
  await stage(3, disk)
  await switchRelease(disk.store, crypto)
  await startRelease(disk.store, crypto)
  await endTrial(isHealthy, disk.store)
}

describe.each([true, false])('cut at every write of an activation, healthy: %s', (isHealthy) => {
  test('a whole release is always found, and the next try ends well', async () => {
    const whole = await withTwo()
    const before = whole.writes()
    await live(whole, isHealthy)
    const writes = whole.writes() - before
    expect(writes).toBeGreaterThanOrEqual(5)
    for (let at = 1; at <= writes; at += 1) {
      for (const isDone of [false, true]) {
        const disk = await withTwo()
        disk.cutAt(at, isDone)
        await live(disk, isHealthy)
        disk.plugIn()
        const found = await shown(disk)
        expect([2, 3], `write ${at}, done: ${isDone}`).toContain(found)
        const { active } = disk.pointers() ?? {}
        expect(active).toBe(found)
        // Whatever was cut, release 4 comes through.
        await stage(4, disk)
        await switchRelease(disk.store, crypto)
        await endTrial(true, disk.store)
        expect(await shown(disk)).toBe(4)
      }
    }
  })
})
