import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Signoff } from '#contract/signoff.ts'
import { indexSignoffs, signatureOf, signedGuide } from '#author/apply-signoffs.ts'
import { factMark } from '#author/statement-marks.ts'
import { factOf, guideOf, infoOf, resultOf, textOf } from '../guide/sample.ts'

const fact = factOf({ lastVerified: '2026-06-01' })
const guide = guideOf(
  { debut: infoOf('Bonjour', 'fin'), fin: resultOf('Fin') },
  { id: 'pension', facts: { plafond: fact } },
)
const signed = (on: string, mark = factMark(fact)): Signoff => ({
  partner: 'cafat',
  by: 'Responsable de l’accueil',
  on,
  document: { name: 'fiche' },
  statements: { 'pension/plafond': mark },
})
const verifiedOn = (signoffs: readonly Signoff[], of = guide) =>
  signedGuide(of, indexSignoffs(signoffs)).facts['plafond']?.lastVerified

const days = fc.constantFrom('2026-01-01', '2026-05-31', '2026-06-01', '2026-06-02', '2026-12-31')

test('a statement was verified on the newest of its source’s day and of the signatures of these very words', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(days, fc.boolean()), { maxLength: 5 }), (told) => {
      const signoffs = told.map(([on, isSame]) => signed(on, isSame ? undefined : '00000000'))
      const valid = told.flatMap(([on, isSame]) => (isSame ? [on] : []))
      expect(verifiedOn(signoffs)).toBe(['2026-06-01', ...valid].toSorted().at(-1))
    }),
  )
})

test('what nobody ever verified is verified by its signature', () => {
  const never = { ...guide, facts: { plafond: { ...fact, lastVerified: null } } }
  expect(verifiedOn([signed('2026-12-04')], never)).toBe('2026-12-04')
})

test('one word changed, and it is no longer signed; another register or language changes nothing', () => {
  const otherwise = { ...fact, text: { ...fact.text, easy: { fr: 'Autrement.' } } }
  expect(verifiedOn([signed('2026-12-04')], { ...guide, facts: { plafond: otherwise } })).toBe(
    '2026-12-04',
  )
  const changed = { ...fact, text: textOf('Les dates ne sont pas connues.') }
  expect(verifiedOn([signed('2026-12-04')], { ...guide, facts: { plafond: changed } })).toBe(
    '2026-06-01',
  )
})

test('without a signature that changes anything, the guide is the same object', () => {
  expect(signedGuide(guide, indexSignoffs([signed('2026-01-01')]))).toBe(guide)
})

test('the newest signature is the one that is told', () => {
  const index = indexSignoffs([signed('2026-12-04'), signed('2026-12-05'), signed('2026-12-01')])
  expect(signatureOf(index, 'pension/plafond', factMark(fact))?.on).toBe('2026-12-05')
  expect(signatureOf(index, 'pension/age', factMark(fact))).toBeUndefined()
})
