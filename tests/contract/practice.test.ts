import { expect, test } from 'vitest'
import {
  isNobodysSite,
  realInProse,
  fieldsOf,
  isPlainlyInvented,
  type Practice,
  realLooking,
} from '#contract/practice.ts'

const words = (fr: string) => ({ std: { fr } })

test.each([
  ['00 00 00', undefined],
  ['000000', undefined],
  ['1er janvier 1960', undefined],
  ['12 rue du Port', undefined],
  ['98 860', undefined],
  ['camille@exercice.example', undefined],
  ['camille@mail.exercice.invalid', undefined],
  ['25 58 10', 'number'],
  ['+687 25.58.10', 'number'],
  ['Assuré 123456', 'number'],
  ['01/01/1960', 'number'],
  ['000001', 'number'],
  ['camille@exemple.nc', 'address'],
  ['camille@example.nc', 'address'],
  ['@', 'address'],
] as const)('« %s » in an exercise: %s', (value, fault) => {
  expect(realLooking(value)).toBe(fault)
})

test('a name says that it is nobody’s', () => {
  expect(['Camille Exemple', 'Exercice', 'Paul FICTIF'].every(isPlainlyInvented)).toBe(true)
  expect(['Camille Wamytan', 'Exemplaire', 'Désessai'].some(isPlainlyInvented)).toBe(false)
})

test('a site asks for its own fields in its own order, another for all of them', () => {
  const practice: Practice = {
    schema: 'practice/1',
    person: 'Camille Exemple',
    fields: [
      { id: 'nom', label: words('Nom'), value: 'Exemple' },
      { id: 'prenom', label: words('Prénom'), value: 'Camille' },
    ],
    sites: { cafat: ['prenom', 'nom'] },
  }
  expect(fieldsOf(practice, 'cafat').map(({ id }) => id)).toEqual(['prenom', 'nom'])
  expect(fieldsOf(practice, 'toString').map(({ id }) => id)).toEqual(['nom', 'prenom'])
})

test.each([
  ['Écrivez à camille@exercice.example.', undefined],
  ['Écrivez à camille@exemple.nc', 'address'],
  ['Appelez le 25 58 10', 'number'],
  ['Appelez le 00 00 00. Bonne journée.', undefined],
  ['Cliquez : www.colis.example', undefined],
  ['Cliquez : https://colis-suivi.com/payer', 'site'],
  ['Allez sur impots.nc, puis payez.', 'site'],
  ['Le fichier photo.jpg est là.', undefined],
] as const)('« %s » in a sentence: %s', (sentence, fault) => {
  expect(realInProse(sentence)).toBe(fault)
})

test('a site of an exercise ends in a name that nobody can have', () => {
  expect(['mairie.example', 'https://mairie.example/horaires'].every(isNobodysSite)).toBe(true)
  expect(['example', 'mairie.nc', 'mairie.example.com'].some(isNobodysSite)).toBe(false)
})
