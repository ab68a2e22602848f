import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  importRows,
  nationalFields,
  readRows,
  writePlaces,
} from '#author/directory/national-rows.ts'
import {
  accesses,
  fees,
  labels,
  manners,
  type NationalPlace,
  services,
} from '#contract/place-directory.ts'

/** The columns of the standard's own `exemple-valide.csv`, v1.0.2, in its order. */
const ofStandard =
  'id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,typologie,telephone,courriels,site_web,horaires,presentation_resume,presentation_detail,source,itinerance,structure_parente,date_maj,services,publics_specifiquement_adresses,prise_en_charge_specifique,frais_a_charge,dispositif_programmes_nationaux,formations_labels,autres_formations_labels,modalites_acces,modalites_accompagnement,fiche_acces_libre,prise_rdv'

const rowsOf = (text: string, kind: 'csv' | 'json') => {
  const rows = readRows(text, kind)
  if (!rows.ok) throw new Error(rows.fault)
  return rows.value
}

test('the columns are those of the standard, in its order', () => {
  expect(nationalFields.join(',')).toBe(ofStandard)
})

/** Words that a column keeps as they are: neither a separator nor a space around. */
const word = fc.stringMatching(/^[A-Za-zé'"; ,\n-]{1,30}$/).map((text) => `x${text.trim()}x`)
const some = <T>(item: fc.Arbitrary<T>) =>
  fc.option(fc.uniqueArray(item, { minLength: 1, maxLength: 4 }), { nil: undefined })
const maybe = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: undefined })

const place: fc.Arbitrary<NationalPlace> = fc
  .record({
    id: fc.uuid(),
    pivot: fc.stringMatching(/^[0-9]{14}$/),
    nom: word,
    commune: word,
    code_postal: fc.stringMatching(/^[0-9]{5}$/),
    adresse: word,
    complement_adresse: maybe(word),
    latitude: maybe(fc.double({ min: -90, max: 90, noNaN: true }).filter((n) => !Object.is(n, -0))),
    telephone: some(fc.constantFrom('+687250000', '+33553000000')),
    courriels: some(fc.constantFrom('a@example.org', 'b@example.org')),
    horaires: maybe(fc.constant('Mo-Fr 09:00-12:00')),
    date_maj: fc.constantFrom('2026-01-01', '2024-02-29'),
    services: some(fc.constantFrom(...services)),
    frais_a_charge: some(fc.constantFrom(...fees)),
    formations_labels: some(fc.constantFrom(...labels)),
    modalites_acces: some(fc.constantFrom(...accesses)),
    modalites_accompagnement: some(fc.constantFrom(...manners)),
    hors_standard: maybe(fc.record({ cle_ban: word })),
  })
  .map((fields) => {
    const written = Object.entries(fields).filter(([, value]) => value !== undefined)
    return Object.assign({}, fields, Object.fromEntries(written))
  })

const withoutNothing = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test.each(['csv', 'json'] as const)('what is written as %s is read again, whole', (kind) => {
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: ({ id }) => id, maxLength: 5 }), (places) => {
      const read = importRows(rowsOf(writePlaces(places, kind), kind))
      expect(read.refused).toEqual([])
      expect(withoutNothing(read.places)).toEqual(withoutNothing(places))
    }),
  )
})

const head = 'id,pivot,nom,commune,code_postal,adresse,date_maj,services,cle_ban'
const good =
  'a,43493312300029,Anonymal,Reims,51100,12 RUE,2024-04-02,Loisirs et créations numériques,51454_x'

test('a row that the standard refuses is refused with its line and every reason; the others are kept', () => {
  const text = [
    head,
    good,
    'b,,Sans numéro,Reims,5110,12 RUE,2024-02-31,Jardinage,',
    'a,43493312300029,Encore,Reims,51100,12 RUE,2024-04-02,,',
  ].join('\n')
  const { places, refused, beside } = importRows(rowsOf(text, 'csv'))
  expect(places.map(({ id }) => id)).toEqual(['a'])
  expect(places[0]?.hors_standard).toEqual({ cle_ban: '51454_x' })
  expect(beside).toEqual(['cle_ban'])
  expect(refused.map(({ where }) => where)).toEqual(['ligne 3', 'ligne 4'])
  expect(refused[0]?.why).toEqual([
    '« pivot » manque.',
    expect.stringContaining('cinq chiffres'),
    "« date_maj » : « 2024-02-31 » : cette date n'existe pas.",
    expect.stringContaining(
      '« services » : « Jardinage » : valeurs possibles : Aide aux démarches',
    ),
  ])
  expect(refused[1]?.why).toEqual(['« id » : « a » est déjà pris par une autre ligne.'])
})

test('every line of a file is either kept or refused', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 9, maxLength: 9 })), (rows) => {
      const read = rows.map((cells, at) => ({
        where: `ligne ${at + 2}`,
        row: Object.fromEntries(head.split(',').map((name, column) => [name, cells[column] ?? ''])),
      }))
      const { places, refused } = importRows(read)
      expect(places.length + refused.length).toBe(rows.length)
    }),
  )
})

test('a list of JSON is read with numbers, lists and nothing said; anything else is told', () => {
  const item = {
    id: 'a',
    pivot: '43493312300029',
    nom: 'Anonymal',
    commune: 'Reims',
    code_postal: '51100',
    adresse: '12 RUE',
    date_maj: '2024-04-02',
    latitude: 43.5,
    longitude: '5,4',
    services: ['Loisirs et créations numériques'],
    telephone: null,
  }
  const { places, refused } = importRows(
    rowsOf(JSON.stringify([item, 'x']).replace(',"x"', ''), 'json'),
  )
  expect(refused).toEqual([])
  expect(places[0]).toMatchObject({ latitude: 43.5, longitude: 5.4 })
  expect(readRows('{"a":1}', 'json')).toMatchObject({ ok: false })
  expect(readRows('', 'csv')).toMatchObject({ ok: false })
})
