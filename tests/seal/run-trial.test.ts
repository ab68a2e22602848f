import { expect, test } from 'vitest'
import { runTrial } from '#seal/run-trial.ts'
import { stageRelease } from '#seal/stage-release.ts'
import { switchRelease } from '#seal/switch-release.ts'
import { crypto } from './client.ts'
import { memoryStore, releaseOf } from './memory-store.ts'

async function onTrial() {
  const disk = memoryStore()
  const { manifest, bring } = releaseOf(1)
  await stageRelease(manifest, bring, disk.store, crypto)
  await switchRelease(disk.store, crypto)
  return disk
}

const never = { after: () => () => {} }

test.each([
  ['draws its home', () => Promise.resolve(true), 'passed', 1],
  ['draws nothing', () => Promise.resolve(false), 'failed', undefined],
  ['throws', () => Promise.reject(new Error('blank')), 'failed', undefined],
] as const)('a release that %s', async (_what, check, outcome, active) => {
  const disk = await onTrial()
  expect(await runTrial(check, disk.store, never)).toMatchObject({ outcome, ended: { ok: true } })
  expect(disk.pointers()?.active).toBe(active)
  expect(disk.pointers()?.trialStarts).toBeUndefined()
})

test('a release that never answers is left after sixty seconds', async () => {
  const disk = await onTrial()
  const asked: number[] = []
  const clock = {
    after: (ms: number, act: () => void) => {
      asked.push(ms)
      act()
      return () => {}
    },
  }
  const trial = await runTrial(() => new Promise(() => {}), disk.store, clock)
  expect(trial.outcome).toBe('late')
  expect(asked).toEqual([60_000])
  expect(disk.pointers()).toMatchObject({ failed: 1 })
})
