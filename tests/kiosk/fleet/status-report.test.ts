import * as v from 'valibot'
import { expect, test } from 'vitest'
import { terminalStatusReportSchema } from '#contract/terminal-report.ts'
import { type Reported, statusReport } from '#kiosk/fleet/status-report.ts'

const nowMs = Date.parse('2026-11-22T08:00:00Z')
const reported = (also: Partial<Reported> = {}): Reported => ({
  boot: '0'.repeat(32),
  app: '0.1.0+20261122.080000',
  pointers: { schema: 'pointers/1' },
  news: {
    isOnTrial: false,
    trial: undefined,
    refusal: undefined,
    stale: undefined,
    switches: 0,
  },
  mode: 'persistent',
  moment: 'attract',
  isSupervised: false,
  supervision: undefined,
  clockAheadMs: 0,
  nowMs,
  ...also,
})

test('a terminal that has just started has nothing to tell but itself', () => {
  const report = statusReport(reported())
  expect(v.parse(terminalStatusReportSchema, report)).toEqual(report)
  expect(report).toMatchObject({ state: 'free', staleDays: 0, trial: null, policy: null })
})

test('what became of its releases is told by number and by code', () => {
  const report = statusReport(
    reported({
      pointers: { schema: 'pointers/1', active: 4, previous: 3, failed: 5 },
      news: {
        isOnTrial: false,
        trial: { number: 5, outcome: 'failed' },
        refusal: 'failed-before',
        stale: { role: 'timestamp', sinceMs: nowMs - 3 * 86_400_000 },
        switches: 2,
      },
      clockAheadMs: 1234.5,
    }),
  )
  expect(v.parse(terminalStatusReportSchema, report)).toMatchObject({
    release: { active: 4, previous: 3, pending: null, failed: 5, isOnTrial: false },
    trial: { number: 5, outcome: 'failed', code: null },
    refusal: 'failed-before',
    staleDays: 3,
    clockAheadMs: 1235,
  })
})

test('a closed terminal says so; somebody being there is all that is said of somebody', () => {
  expect(statusReport(reported({ moment: 'unavailable' })).state).toBe('unavailable')
  for (const moment of ['active', 'warning', 'curtain', 'wiping', 'goodbye'] as const)
    expect(statusReport(reported({ moment })).state).toBe('busy')
})
