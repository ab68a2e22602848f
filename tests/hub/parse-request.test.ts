import * as v from 'valibot'
import { expect, test } from 'vitest'
import { idSchema } from '#contract/words.ts'
import { parseAddress, parseBody } from '../../src/hub/parse-request.ts'

const schema = v.strictObject({
  places: v.array(v.strictObject({ id: idSchema, seats: v.pipe(v.number(), v.integer()) })),
})

const refusalOf = (value: unknown) => {
  try {
    parseBody(schema, value)
  } catch (error) {
    return error
  }
  return undefined
}

test('what fits is given as the schema says', () => {
  expect(parseBody(schema, { places: [{ id: 'kone', seats: 2 }] }).places[0]?.id).toBe('kone')
})

test.each([
  [undefined, 'La demande ne convient pas : objet attendu.'],
  [{ places: 'Wamytan' }, 'Dans la demande, « places » ne convient pas : liste attendue.'],
  [
    { places: [{ id: 'Wamytan', seats: 1 }] },
    'Dans la demande, « places.0.id » ne convient pas : identifiant attendu : minuscules, chiffres et tirets.',
  ],
  [
    { places: [{ id: 'kone', seats: 'Wamytan' }] },
    'Dans la demande, « places.0.seats » ne convient pas : nombre attendu.',
  ],
  [
    { places: [{ id: 'kone', seats: 1.5 }] },
    'Dans la demande, « places.0.seats » ne convient pas : valeur refusée.',
  ],
])(
  'what does not is refused with the field and what was expected, never its value',
  (value, message) => {
    expect(refusalOf(value)).toMatchObject({ status: 400, code: 'bad-request', message })
  },
)

test('a field that nobody expects is refused without being named: its name came from outside', () => {
  const refusal = refusalOf({ places: [], wamytan: 1 })
  expect(String(refusal)).not.toContain('wamytan')
})

test('an address that does not fit says that it is the address', () => {
  expect(() => parseAddress(v.strictObject({ id: idSchema }), { id: 'A' })).toThrow('l’adresse')
})
