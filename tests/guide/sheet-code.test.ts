import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolve } from '#guide/resolve.ts'
import { packOutcomes, unpackOutcomes } from '#guide/sheet-code.ts'
import { arbitraryGuide, arbitraryMoves, arbitrarySurroundings } from './arbitrary-guide.ts'
import { choiceOf, guideOf, infoOf, nowhere, resultOf } from './sample.ts'
import { walkAlong } from './walk-along.ts'

const values = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const guide = guideOf(
  {
    debut: infoOf('Bonjour', 'sport'),
    sport: choiceOf('Sports ?', 'sport', values, [{ to: 'sante' }], { many: true, unsure: true }),
    sante: choiceOf('Santé ?', 'sante', ['oui', 'non'], [{ to: 'fin' }], { sensitive: true }),
    fin: resultOf('Fin'),
  },
  { version: 12 },
)

test('a code is short, and keeps no sensitive outcome', () => {
  const code = packOutcomes(guide, nowhere, { debut: 'next', sport: values, sante: 'oui' })
  expect(code).toBe('12.BB_')
  expect(code).toBe(packOutcomes(guide, nowhere, { debut: 'next', sport: values, sante: 'non' }))
  expect(unpackOutcomes(guide, code)).toEqual({ ok: true, value: { debut: 'next', sport: values } })
  expect(
    unpackOutcomes(guide, packOutcomes(guide, nowhere, { debut: 'next', sport: '?' })),
  ).toEqual({
    ok: true,
    value: { debut: 'next', sport: '?' },
  })
})

test('what is not a code of this version is refused', () => {
  for (const code of [
    '',
    '12',
    '12.B!',
    '12.9',
    '12.BCC',
    '12.BABBBB',
    '0.B',
    `12.${'B'.repeat(500)}`,
  ])
    expect(unpackOutcomes(guide, code), code).toEqual({ ok: false, fault: 'malformed' })
  expect(unpackOutcomes(guide, '11.BB')).toEqual({ ok: false, fault: 'other-version' })
})

test('a replayed code comes to the same place when nothing was sensitive', () => {
  fc.assert(
    fc.property(arbitraryGuide(), arbitrarySurroundings, arbitraryMoves(), (any, around, moves) => {
      const log = walkAlong(any, around, moves)
      const unpacked = unpackOutcomes(any, packOutcomes(any, around, log))
      expect(unpacked.ok && resolve(any, around, unpacked.value)).toEqual(resolve(any, around, log))
    }),
  )
})

test('any text is refused or gives outcomes that are offered', () => {
  fc.assert(
    fc.property(arbitraryGuide(), fc.stringMatching(/^1\.[A-Za-z0-9_-]{0,10}$/), (any, code) => {
      const unpacked = unpackOutcomes(any, code)
      if (unpacked.ok) expect(resolve(any, nowhere, unpacked.value).stopped).toBeUndefined()
    }),
  )
})
