import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { wipeReceiptSchema } from '#contract/wipe-receipt.ts'
import { systemClock } from '#terminal/clock.ts'
import { planeProcesses } from '#terminal/wipe/plane-processes.ts'
import { wipePlane, type Trace } from '#terminal/wipe/wipe-plane.ts'
import { freshSessionFolder } from './fresh-folder.ts'
import { manualClock } from './manual-clock.ts'
import { leaderOf, startShell, until } from './running.ts'

const task = {
  bodies: [],
  shared: [],
  names: () => Promise.resolve('unknown' as const),
  cause: 'left',
  attempt: 1,
  browser: 'Chromium 156.0.8078.79',
  day: '2026-11-23',
  clock: systemClock,
} as const
const gives = (trace: Trace['trace'], code?: string): Trace => ({
  trace,
  erase: () => Promise.resolve(code),
})

test('processes end first, then folder and all that is shared go', async () => {
  const folder = freshSessionFolder()
  const body = {
    folder,
    leaders: [leaderOf(startShell(`while :; do date > ${folder}/now; done`))],
  }
  await until(() => existsSync(`${folder}/now`))
  const seen: number[] = []
  const clipboard: Trace = {
    trace: 'clipboard',
    erase: () => {
      seen.push(planeProcesses([body]).length)
      return Promise.resolve(undefined)
    },
  }
  const draft = await wipePlane({ ...task, bodies: [body], shared: [clipboard] })
  expect(draft.ok).toBe(true)
  expect(draft.traces.map(({ trace }) => trace)).toEqual(['processes', 'folder', 'clipboard'])
  expect(seen).toEqual([0])
  expect(existsSync(folder)).toBe(false)
  const receipt = { schema: 'wipe-receipt/1', terminal: 'noumea-1', number: 1, ...draft }
  expect(v.is(wipeReceiptSchema, receipt)).toBe(true)
})

test.each(['plain', 'unknown'] as const)(
  'windows are asked about while their keeper lives, and each trace hears « %s »',
  async (names) => {
    const body = { folder: freshSessionFolder(), leaders: [leaderOf(startShell('sleep 60'))] }
    const heard: unknown[] = []
    const titles: Trace = {
      trace: 'window-titles',
      erase: (said) => {
        heard.push(said)
        return Promise.resolve(undefined)
      },
    }
    const ask = () => {
      heard.push(planeProcesses([body]).length > 0)
      return Promise.resolve(names)
    }
    const draft = await wipePlane({ ...task, bodies: [body], shared: [titles], names: ask })
    expect(draft.ok).toBe(true)
    expect(heard).toEqual([true, names])
  },
)

test('a session without a site lists only what is shared', async () => {
  const draft = await wipePlane({ ...task, shared: [gives('print-jobs')] })
  expect(draft).toMatchObject({ ok: true, traces: [{ trace: 'print-jobs', ok: true }] })
})

test('one trace that stays makes the whole wipe fail, and the others are erased all the same', async () => {
  const shared = [gives('clipboard', 'StillOwned'), gives('print-jobs')]
  expect(await wipePlane({ ...task, shared })).toMatchObject({
    ok: false,
    traces: [
      { trace: 'clipboard', ok: false, error: 'StillOwned' },
      { trace: 'print-jobs', ok: true },
    ],
  })
})

test('a trace that throws is told by its code, never by its words', async () => {
  const throwing: Trace = {
    trace: 'clipboard',
    erase: () => {
      throw Object.assign(new Error('jeanne@exemple.nc'), { code: 'ECONNREFUSED' })
    },
  }
  const draft = await wipePlane({ ...task, shared: [throwing] })
  expect(draft.traces).toMatchObject([{ ok: false, error: 'ECONNREFUSED' }])
  expect(JSON.stringify(draft)).not.toContain('jeanne')
})

test('a trace that never answers is late, and the wipe ends', async () => {
  const clock = manualClock()
  const begun = Promise.withResolvers<void>()
  const hanging: Trace = {
    trace: 'print-jobs',
    erase: () => {
      begun.resolve()
      return new Promise(() => {})
    },
  }
  const draft = wipePlane({ ...task, clock, shared: [hanging] })
  await begun.promise
  clock.pass(7500)
  expect(await draft).toMatchObject({
    ok: false,
    ms: 7500,
    traces: [{ trace: 'print-jobs', ok: false, error: 'Timeout' }],
  })
})
