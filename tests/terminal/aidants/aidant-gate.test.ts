import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, expect, test } from 'vitest'
import { openAidantGate } from '#terminal/aidants/aidant-gate.ts'
import { manualClock } from '../wipe/manual-clock.ts'

const pepper = 'ab'.repeat(32)
const stretched = 'cd'.repeat(32)

function stand() {
  const folder = mkdtempSync(join(tmpdir(), 'escale-gate-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const clock = manualClock()
  return { folder, clock, open: () => openAidantGate(folder, clock) }
}

const tries = async ({ tryCode }: Awaited<ReturnType<typeof openAidantGate>>, times: number) => {
  const outcomes: string[] = []
  for (let at = 0; at < times; at += 1) outcomes.push((await tryCode('10', 1, stretched)).is)
  return outcomes
}

test('no code is tried before the pepper has come, which nobody else may read', async () => {
  const { folder, open } = stand()
  const gate = await open()
  expect(gate.isReady()).toBe(false)
  expect(await tries(gate, 1)).toEqual(['disk'])
  await gate.keepPepper(pepper)
  expect(gate.isReady()).toBe(true)
  if (process.platform !== 'win32')
    expect(statSync(join(folder, 'aidant-pepper')).mode & 0o077).toBe(0)
})

test('the pepper is still there after a restart, without the hub', async () => {
  const { open } = stand()
  await (await open()).keepPepper(pepper)
  const gate = await open()
  expect(gate.isReady()).toBe(true)
  expect(await tries(gate, 1)).toEqual(['key'])
})

test('10 wrong codes across 3 restarts leave the terminal locked, and the count never goes down', async () => {
  const { folder, clock, open } = stand()
  await (await open()).keepPepper(pepper)
  const outcomes: string[] = []
  const counts: number[] = []
  for (let start = 0; start < 4; start += 1) {
    const gate = await open()
    for (let at = 0; at < 3; at += 1) {
      outcomes.push(...(await tries(gate, 1)))
      const { failures } = JSON.parse(readFileSync(join(folder, 'aidant-tries.json'), 'utf8'))
      counts.push(failures)
      clock.pass(1000)
    }
  }
  expect(outcomes.slice(0, 3)).toEqual(['key', 'key', 'key'])
  expect(new Set(outcomes.slice(3))).toEqual(new Set(['wait']))
  expect(counts).toEqual(counts.toSorted((a, b) => a - b))
})

test('the right code clears the count', async () => {
  const { open } = stand()
  const gate = await open()
  await gate.keepPepper(pepper)
  await tries(gate, 2)
  await gate.codeHeld('10')
  expect(await tries(await open(), 3)).toEqual(['key', 'key', 'key'])
})

test('a count that was damaged is served as the longest wait', async () => {
  const { folder, open } = stand()
  await (await open()).keepPepper(pepper)
  writeFileSync(join(folder, 'aidant-tries.json'), '{"failures":')
  expect(await tries(await open(), 1)).toEqual(['wait'])
})
