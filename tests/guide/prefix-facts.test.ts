import { expect, test } from 'vitest'
import { mapText, prefixFacts } from '#guide/prefix-facts.ts'
import { factOf, textOf } from './sample.ts'

test('own facts take the prefix, those of the guide keep their name, in lists and in texts', () => {
  const { fact, text, facts } = prefixFacts(
    { prix: factOf({ text: textOf('Voir [[fact:prix]]') }) },
    'cafat-',
  )
  expect([fact('prix'), fact('dates')]).toEqual(['cafat-prix', 'dates'])
  expect(text(textOf('[[fact:prix]] [[fact:dates]]')).std).toEqual({
    fr: '[[fact:cafat-prix]] [[fact:dates]]',
  })
  expect(facts['cafat-prix']?.text.easy).toEqual({ fr: 'Voir [[fact:cafat-prix]]' })
})

test('every language and register is changed', () => {
  expect(
    mapText({ std: { fr: 'a', en: 'b' }, spoken: { fr: 'c' } }, (value) => value.toUpperCase()),
  ).toEqual({ std: { fr: 'A', en: 'B' }, spoken: { fr: 'C' } })
})
