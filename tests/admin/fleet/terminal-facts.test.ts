import { expect, test } from 'vitest'
import { terminalFacts } from '#admin/fleet/terminal-facts.ts'
import { aReceipt, aStatus, aTerminal, nowMs } from '../sample-fleet.ts'

const lines = (over: Parameters<typeof aTerminal>[0] = {}) =>
  new Map(
    terminalFacts(aTerminal(over), nowMs, 'Pacific/Noumea').map(({ name, value, note }) => [
      name,
      [value, note],
    ]),
  )

test('a clock is on time within a minute, and told by how much beyond', () => {
  const clock = (clockAheadMs: number) => {
    const value = lines({ status: aStatus({ clockAheadMs }) }).get('Horloge')?.[0]
    return typeof value === 'string' ? value.replaceAll(/\s/gu, ' ') : value
  }
  expect(clock(59_000)).toBe('À l’heure')
  expect(clock(-420_000)).toBe('7 minutes de retard')
  expect(clock(7_200_000)).toBe('2 heures d’avance')
})

test('a refusal is told by the sentence of its code, or by the code', () => {
  expect(lines({ status: aStatus({ refusal: 'hash-mismatch' }) }).get('Refus')?.[0]).toMatch(
    /n’est pas celui qui a été signé/,
  )
  expect(lines({ status: aStatus({ refusal: 'new-code' }) }).get('Refus')?.[0]).toBe('new-code')
  expect(lines().has('Refus')).toBe(false)
})

test('receipts that failed or never came are told beside the last one', () => {
  expect(
    lines({ lastReceipt: aReceipt({ ok: false }), receiptsFailed: 2, receiptsMissing: 1 }).get(
      'Dernier reçu',
    )?.[1],
  ).toBe('échecs en sept jours : 2 · numéros manquants : 1')
})

test('a terminal that never spoke says what is known of it, and no more', () => {
  expect([...lines({ status: null, lastSeen: null, lastReceipt: null }).keys()]).toEqual([
    'Dernier contact',
    'Dernier reçu',
    'Empreinte',
    'Étiquettes',
    'Nom dans le parc',
  ])
})

test('an ordinary browser is told as what it cannot do', () => {
  const facts = lines({ status: aStatus({ isSupervised: false, policy: null }) })
  expect(facts.get('Sorte de poste')?.[1]).toMatch(/ne peut pas tout effacer/)
  expect(facts.has('Règles du navigateur')).toBe(false)
})
