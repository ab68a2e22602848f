/** A fleet of nine terminals in which every kind of trouble is met. */
import type { FleetTerminal } from '#contract/fleet-view.ts'
import type { TerminalStatusReport } from '#contract/terminal-report.ts'
import type { WipeReceipt } from '#contract/wipe-receipt.ts'

export const nowMs = Date.parse('2026-11-29T09:00:00.000Z')

const minutesAgo = (minutes: number) => new Date(nowMs - minutes * 60_000).toISOString()

export const aReceipt = (over: Partial<WipeReceipt> = {}): WipeReceipt => ({
  schema: 'wipe-receipt/1',
  terminal: 'kone-1',
  number: 118,
  day: '2026-11-28',
  cause: 'left',
  attempt: 1,
  ok: true,
  ms: 186,
  browser: 'Chromium 156.0.8078.79',
  traces: [{ trace: 'folder', ok: true, ms: 12 }],
  ...over,
})

export const aStatus = (over: Partial<TerminalStatusReport> = {}): TerminalStatusReport => ({
  schema: 'terminal-status/1',
  boot: 'a'.repeat(32),
  release: { active: 42, previous: 41, pending: null, failed: null, isOnTrial: false },
  trial: { number: 42, outcome: 'passed', code: null },
  refusal: null,
  staleDays: 0,
  clockAheadMs: 240,
  app: '0.1.0',
  storage: 'persistent',
  isSupervised: true,
  state: 'free',
  policy: 'in-force',
  ...over,
})

export const aTerminal = (over: Partial<FleetTerminal> = {}): FleetTerminal => ({
  terminal: 't-0000000000000001',
  kind: 'terminal',
  place: 'kone',
  seat: 'kone-1',
  tags: [],
  enrolment: 'accepted',
  fingerprint: '3f9a1c77',
  assigned: 42,
  lastSeen: minutesAgo(1),
  status: aStatus(),
  lastReceipt: aReceipt(),
  receiptsFailed: 0,
  receiptsMissing: 0,
  attention: [],
  ...over,
})

const release = aStatus().release

export const sampleFleet: readonly FleetTerminal[] = [
  aTerminal(),
  aTerminal({ terminal: 't-0000000000000002', seat: 'kone-2', tags: ['pilote'] }),
  aTerminal({
    terminal: 't-0000000000000003',
    seat: 'kone-3',
    lastSeen: minutesAgo(2),
    status: aStatus({ state: 'busy', release: { ...release, active: 41, pending: 42 } }),
  }),
  aTerminal({ terminal: 't-0000000000000004', place: 'koumac', seat: 'koumac-1' }),
  aTerminal({
    terminal: 't-0000000000000005',
    place: 'bourail',
    seat: 'bourail-1',
    lastSeen: minutesAgo(9),
    status: aStatus({ state: 'unavailable' }),
    lastReceipt: aReceipt({
      ok: false,
      traces: [{ trace: 'folder', ok: false, ms: 2040, error: 'EBUSY' }],
    }),
    receiptsFailed: 2,
    attention: ['closed', 'wipe-failed'],
  }),
  aTerminal({
    terminal: 't-0000000000000006',
    place: 'mare-tadine',
    seat: 'mare-tadine-1',
    lastSeen: minutesAgo(60 * 24 * 3),
    status: aStatus({ release: { ...release, active: 40 }, staleDays: 3 }),
    attention: ['silent', 'stale'],
  }),
  aTerminal({
    terminal: 't-0000000000000007',
    place: 'koumac',
    seat: 'koumac-2',
    status: aStatus({
      release: { ...release, active: 41, failed: 42 },
      trial: { number: 42, outcome: 'failed', code: 'home-blank' },
      clockAheadMs: -7 * 60_000,
    }),
    attention: ['trial-failed', 'clock'],
  }),
  aTerminal({
    terminal: 't-0000000000000008',
    place: 'bourail',
    seat: 'bourail-2',
    enrolment: 'pending',
    assigned: null,
    lastSeen: null,
    status: null,
    lastReceipt: null,
    fingerprint: '8c02de51',
    attention: ['pending'],
  }),
  aTerminal({
    terminal: 't-0000000000000009',
    place: 'kone',
    seat: 'kone-1',
    enrolment: 'revoked',
    lastSeen: minutesAgo(60 * 24 * 40),
  }),
]
