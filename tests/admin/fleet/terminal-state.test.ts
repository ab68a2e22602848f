import { expect, test } from 'vitest'
import { fingerprintGroups, isUpToDate, stateOf } from '#admin/fleet/terminal-state.ts'
import { aStatus, aTerminal } from '../sample-fleet.ts'

const { release } = aStatus()
const on = (part: Partial<typeof release>) =>
  aTerminal({ status: aStatus({ release: { ...release, ...part } }) })

test.each([
  [aTerminal(), 'À jour'],
  [aTerminal({ attention: ['silent', 'stale'] }), 'Silencieux'],
  [aTerminal({ enrolment: 'revoked', attention: ['silent'] }), 'Retiré'],
  [aTerminal({ status: null }), 'Accepté, pas encore de nouvelles'],
  [on({ pending: 43 }), 'Attend la fin d’une session'],
  [on({ active: 43, isOnTrial: true }), 'Essaie la publication 43'],
  [on({ active: 41 }), 'Va chercher la publication 42'],
])('one line says how a terminal is (%#: %o)', (terminal, label) => {
  expect(stateOf(terminal).label).toBe(label)
})

test('without a rollout any release is what it is to show', () => {
  expect(isUpToDate(aTerminal({ assigned: null }))).toBe(true)
  expect(isUpToDate(aTerminal({ enrolment: 'pending' }))).toBe(false)
})

test('a fingerprint is read in groups of four', () => {
  expect(fingerprintGroups('3f9a1c77')).toBe('3f9a 1c77')
})
