import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attentions, type FleetTerminal } from '#contract/fleet-view.ts'
import { enrolmentStates } from '#contract/enrolment.ts'
import { storageModes, trialOutcomes } from '#contract/terminal-report.ts'
import { refusalSentences } from '#seal/refusals.ts'
import {
  attentionOf,
  clockToleranceMs,
  silentAfterMs,
  type TerminalFacts,
  worstFirst,
} from '../../../src/hub/fleet/attention.ts'
import { wipeReceipt } from './simulated-terminal.ts'

const nowMs = Date.UTC(2026, 10, 22, 8)

const release = { active: 4, previous: 3, pending: null, failed: null, isOnTrial: false }
const status: NonNullable<TerminalFacts['status']> = {
  schema: 'terminal-status/1',
  boot: 'ab'.repeat(16),
  release,
  trial: { number: 4, outcome: 'passed', code: null },
  refusal: null,
  staleDays: 0,
  clockAheadMs: 0,
  app: '0.1.0',
  storage: 'persistent',
  isSupervised: true,
  state: 'free',
  policy: 'in-force',
}
/** All is well. */
const well: TerminalFacts = {
  terminal: 't-0123456789abcdef',
  kind: 'terminal',
  place: 'kone',
  seat: 'kone-1',
  tags: [],
  enrolment: 'accepted',
  fingerprint: '01234567',
  assigned: 4,
  lastSeen: new Date(nowMs - 60_000).toISOString(),
  status,
  lastReceipt: wipeReceipt(12),
  receiptsFailed: 0,
  receiptsMissing: 0,
  isCloned: false,
  isJournalBroken: false,
  acceptedMs: nowMs - 86_400_000,
}
const withStatus = (also: Partial<typeof status>): TerminalFacts => ({
  ...well,
  status: { ...status, ...also },
})
const seen = (msAgo: number) => new Date(nowMs - msAgo).toISOString()

describe('a terminal that is well needs nobody', () => {
  test.each<[string, TerminalFacts]>([
    ['as it is', well],
    ['waiting for a release', withStatus({ release: { ...release, pending: 5 } })],
    ['trying a release', withStatus({ release: { ...release, isOnTrial: true } })],
    [
      'on a release that came after one that failed',
      withStatus({ release: { ...release, failed: 3 } }),
    ],
    ['after a weekend', { ...well, lastSeen: seen(silentAfterMs) }],
    ['just accepted, not heard yet', { ...well, lastSeen: null, status: null, lastReceipt: null }],
    ['cut off while it looked for a release', withStatus({ refusal: 'offline' })],
    [
      'in an ordinary browser',
      withStatus({ policy: null, storage: 'best-effort', isSupervised: false }),
    ],
    ['a little ahead', withStatus({ clockAheadMs: clockToleranceMs })],
    [
      'withdrawn, whatever it last said',
      { ...withStatus({ state: 'unavailable' }), enrolment: 'revoked' },
    ],
  ])('%s', (_what, facts) => {
    expect(attentionOf(facts, nowMs)).toEqual([])
  })
})

describe('what needs somebody is named', () => {
  test.each<[string, TerminalFacts]>([
    ['closed', withStatus({ state: 'unavailable' })],
    ['wipe-failed', { ...well, receiptsFailed: 1 }],
    ['wipe-failed', { ...well, lastReceipt: wipeReceipt(12, { ok: false }) }],
    ['receipts-missing', { ...well, receiptsMissing: 1 }],
    ['cloned', { ...well, isCloned: true }],
    ['trial-failed', withStatus({ release: { ...release, failed: 5 } })],
    ['trial-failed', withStatus({ trial: { number: 5, outcome: 'late', code: null } })],
    [
      'trial-failed',
      withStatus({ release: { ...release, active: null, previous: null, failed: 1 }, trial: null }),
    ],
    ['silent', { ...well, lastSeen: seen(silentAfterMs + 1) }],
    ['silent', { ...well, lastSeen: null, status: null, acceptedMs: nowMs - silentAfterMs - 1 }],
    ['refused', withStatus({ refusal: 'below-threshold' })],
    ['policy', withStatus({ policy: 'stale' })],
    ['clock', withStatus({ clockAheadMs: -clockToleranceMs - 1 })],
    ['stale', withStatus({ staleDays: 1 })],
    ['storage', withStatus({ storage: 'memory' })],
    ['pending', { ...well, enrolment: 'pending', status: null, lastSeen: null, acceptedMs: null }],
  ])('%s', (expected, facts) => {
    expect(attentionOf(facts, nowMs)).toEqual([expected])
  })

  test('every attention can be the only one', () => {
    expect(new Set(attentions).size).toBe(attentions.length)
  })
})

const anyStatus = fc.record({
  schema: fc.constant('terminal-status/1' as const),
  boot: fc.constant('ab'.repeat(16)),
  release: fc.record({
    active: fc.option(fc.integer({ min: 1, max: 9 })),
    previous: fc.option(fc.integer({ min: 1, max: 9 })),
    pending: fc.option(fc.integer({ min: 1, max: 9 })),
    failed: fc.option(fc.integer({ min: 1, max: 9 })),
    isOnTrial: fc.boolean(),
  }),
  trial: fc.option(
    fc.record({
      number: fc.integer({ min: 1, max: 9 }),
      outcome: fc.constantFrom(...trialOutcomes),
      code: fc.constant(null),
    }),
  ),
  refusal: fc.option(fc.constantFrom(...Object.keys(refusalSentences))),
  staleDays: fc.nat(40),
  clockAheadMs: fc.integer({ min: -3_600_000, max: 3_600_000 }),
  app: fc.constant('0.1.0'),
  storage: fc.constantFrom(...storageModes),
  isSupervised: fc.boolean(),
  state: fc.constantFrom('free' as const, 'busy' as const, 'unavailable' as const),
  policy: fc.option(fc.constantFrom('in-force' as const, 'absent' as const, 'stale' as const)),
})

const anyFacts: fc.Arbitrary<TerminalFacts> = fc.record({
  terminal: fc.stringMatching(/^t-[0-9a-z]{16}$/),
  kind: fc.constant('terminal' as const),
  place: fc.constantFrom('kone', 'noumea', 'tadine'),
  seat: fc.constantFrom('a', 'b', 'c'),
  tags: fc.constant([]),
  enrolment: fc.constantFrom(...enrolmentStates),
  fingerprint: fc.constant('01234567'),
  assigned: fc.option(fc.integer({ min: 1, max: 9 })),
  lastSeen: fc.option(fc.integer({ min: 0, max: 2 * silentAfterMs }).map(seen)),
  status: fc.option(anyStatus),
  lastReceipt: fc.option(fc.boolean().map((ok) => wipeReceipt(1, { ok }))),
  receiptsFailed: fc.nat(2),
  receiptsMissing: fc.nat(2),
  isCloned: fc.boolean(),
  isJournalBroken: fc.boolean(),
  acceptedMs: fc.option(fc.constant(nowMs)),
})

const viewed = (facts: TerminalFacts): FleetTerminal => ({
  ...facts,
  attention: attentionOf(facts, nowMs),
})

describe('whatever is known of terminals', () => {
  test('attention is told once each, in the order of the contract', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const attention = attentionOf(facts, nowMs)
        expect(attention).toEqual(attentions.filter((one) => attention.includes(one)))
      }),
    )
  })

  test('time alone adds silence, and takes nothing away', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(silentAfterMs * 4), (facts, laterMs) => {
        const now = attentionOf(facts, nowMs)
        const later = attentionOf(facts, nowMs + laterMs)
        expect(later).toEqual(expect.arrayContaining(now))
        expect(later.filter((one) => !now.includes(one)).every((one) => one === 'silent')).toBe(
          true,
        )
      }),
    )
  })

  test('the list begins with what is worst, and its order depends on nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 30 }), fc.nat(), (all, seed) => {
        const views = all.map(viewed)
        const sorted = views.toSorted(worstFirst)
        const rank = ({ attention: [worst], enrolment }: FleetTerminal) => {
          if (worst !== undefined) return attentions.indexOf(worst)
          return enrolment === 'revoked' ? 1000 : 999
        }
        const ranks = sorted.map(rank)
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        const shuffled = views.toSorted(
          (a, b) => ((a.seat.length + seed) % 3) - (b.place.length % 3),
        )
        expect(shuffled.toSorted(worstFirst)).toEqual(sorted)
      }),
    )
  })
})
