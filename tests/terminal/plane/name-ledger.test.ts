import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameLedger } from '#terminal/plane/name-ledger.ts'

const ledgerOf = () => nameLedger((name) => name === 'plain')

test('a plain name that was read tells nothing, another does', () => {
  const ledger = ledgerOf()
  ledger.begin()
  ledger.changed('window')
  expect(ledger.isReading()).toBe(true)
  ledger.read('window', 'plain')
  expect(ledger.isReading()).toBe(false)
  expect(ledger.isPlain()).toBe(true)
  ledger.changed('window')
  ledger.read('window', 'https://exemple.nc/')
  expect(ledger.isPlain()).toBe(false)
})

test('a name that could not be read counts as one that tells something', () => {
  const ledger = ledgerOf()
  ledger.begin()
  ledger.changed('window')
  ledger.read('window', undefined)
  expect(ledger.isPlain()).toBe(false)
})

test('before a person came, no name is theirs', () => {
  const ledger = ledgerOf()
  ledger.changed('window')
  ledger.read('window', 'about:blank')
  ledger.miss()
  ledger.begin()
  expect(ledger.isPlain()).toBe(true)
})

test('a watch that was lost before a person came knows nothing of them', () => {
  const ledger = ledgerOf()
  ledger.lose()
  ledger.begin()
  expect(ledger.isPlain()).toBe(false)
})

test('what changes at one place says nothing of another', () => {
  const ledger = ledgerOf()
  ledger.begin()
  ledger.changed('window')
  ledger.changed('icon')
  ledger.read('window', 'plain')
  ledger.read('icon', 'plain')
  expect(ledger.isPlain()).toBe(true)
})

/**
 * An X server and its answers: each change is told and read in order, but when a reading is carried out is the server's to
 * choose; the answers come in the order of the readings, among the news of other changes.
 */
function play(names: readonly (string | undefined)[], delays: readonly number[]) {
  const ledger = ledgerOf()
  ledger.begin()
  let held: string | undefined
  /** What the server sends: the news of a change, or the answer to a reading. */
  const sent: (() => void)[] = []
  /** Readings asked for, each carried out by the server after so many more changes. */
  let asked: { left: number }[] = []
  const serve = () => {
    const due = asked.filter(({ left }) => left <= 0)
    asked = asked.filter(({ left }) => left > 0)
    for (const _ of due) {
      const name = held
      sent.push(() => ledger.read('window', name ?? ''))
    }
  }
  const deliver = () => {
    for (const words of sent.splice(0)) words()
  }
  for (const [at, name] of names.entries()) {
    held = name
    sent.push(() => {
      if (name === undefined) ledger.removed('window')
      else {
        ledger.changed('window')
        asked.push({ left: delays[at % delays.length] ?? 0 })
      }
    })
    for (const each of asked) each.left -= 1
    serve()
    // The watch hears at once, or after the next change.
    if ((delays[(at + 1) % delays.length] ?? 0) % 2 === 0) deliver()
  }
  while (sent.length > 0 || asked.length > 0) {
    deliver()
    for (const each of asked) each.left = 0
    serve()
  }
  return ledger
}

test('whatever the pace of the answers, a name that was set and tells something is never missed', () => {
  const name = fc.option(fc.constantFrom('plain', 'https://exemple.nc/'), { nil: undefined })
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 12 }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
      (names, delays) => {
        const ledger = play(names, delays)
        return !names.includes('https://exemple.nc/') || !ledger.isPlain()
      },
    ),
    { numRuns: 2000 },
  )
})
