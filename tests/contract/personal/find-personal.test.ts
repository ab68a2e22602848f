import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonal } from '#contract/personal/find-personal.ts'
import { personalCodes, personalSentences } from '#contract/personal/personal-codes.ts'
import { anyCharacter } from '../any-character.ts'

const linesOf = (name: string) =>
  readFileSync(`tests/contract/personal/corpus/${name}.txt`, 'utf8').trim().split('\n')

const refusedOf = (lines: readonly string[]) =>
  lines.filter((line) => findPersonal(line).length > 0).length

describe('10. Question filter corpus', () => {
  // `held-out-…` was written by other patterns, before the rules. They first refused 39 of its 40; names were added since.
  test.each([
    ['personal', 'clean', 100],
    ['held-out-personal', 'held-out-clean', 40],
  ])('%s: at least 95 % are refused; %s: at most 5 %', (personal, clean, size) => {
    const [bad, good] = [linesOf(personal), linesOf(clean)]
    expect([new Set(bad).size, new Set(good).size]).toEqual([size, size])
    const [caught, wronged] = [refusedOf(bad), refusedOf(good)]
    console.info(`${personal} ${caught}/${size} refused, ${clean} ${wronged}/${size} refused`)
    expect(caught / size).toBeGreaterThanOrEqual(0.95)
    expect(wronged / size).toBeLessThanOrEqual(0.05)
  })

  test('every question fits what may be asked', () => {
    for (const name of ['personal', 'clean', 'held-out-personal', 'held-out-clean'])
      for (const line of linesOf(name)) expect(line.length).toBeLessThanOrEqual(280)
  })
})

test.each([
  ['email', 'Écrire à nom.prenom@exemple.nc'],
  ['phone', 'Rappeler au 99.88.77'],
  ['phone', 'Rappeler au quatre-vingt-dix-neuf, quatre-vingt-huit, soixante-dix-sept'],
  ['long-number', 'Le numéro 4012345678 est refusé'],
  ['birth', 'Né le 3 mai 1961'],
  ['address', 'Habite 12 rue de la Somme'],
  ['secret', 'mot de passe : Kagou2024'],
  ['titled-name', 'Mme Exemple attend'],
  ['named-person', 'Le dossier de Jean est bloqué'],
] as const)('%s: %s', (code, text) => {
  expect(findPersonal(text)).toContain(code)
})

test('a text that was dressed up is read as it looks', () => {
  for (const text of [
    'Écrire à nom@exemple\u200b.nc',
    'М\u200bme Exemple attend',
    'tel \u0667\u0666\u0661\u0662\u0663\u0664',
    'Ｍｍｅ Ｅｘｅｍｐｌｅ attend',
    'M m e E x e m p l e attend',
    'M. Ex3mple attend',
    'Rappeler au 9O б8 7l',
  ])
    expect(findPersonal(text)).not.toEqual([])
})

test('a name said by halves is a name, a telephone is no amount, and a word may be what opens an account', () => {
  for (const text of [
    'M. D. attend sa retraite',
    'Mme W demande le dossier',
    'm. exemple n’a rien reçu',
    'm exemple attend depuis un mois',
    'La famille Exemple demande la bourse',
    'Il est au 76 12 34 F',
    'mdp : soleil',
    'Son code est 1234',
    'mail : nexemple à lagoon.nc',
    'Le mail nexemple77 gmail.com est refusé',
    'Son gmail c’est exemple77',
    'Le mot de passe "soleil" est refusé',
    'Identifiant : nexemple',
    'Permis n° 12AB 34567 refusé',
    'Code d’accès 4821',
    'Logement n° 12, résidence Les Exemples',
  ])
    expect(findPersonal(text), text).not.toEqual([])
})

test('what is about nobody passes: amounts, ages, years, forms, recent dates', () => {
  for (const text of [
    'Le plafond est de 4 800 000 F en 2026-2027',
    'Avant le 31/03/2027, à 67 ans, formulaire 2042',
    'Ne le donnez jamais à personne',
    'Un couple non marié',
    'Une personne née en métropole, à qui écrire ?',
    'Le site s’appelle démarches',
    'Mme X et M. Y sont séparés, Madame A et Monsieur B habitent ensemble',
    'Le terrain fait 10 m. Faut-il un permis ?',
    'De 5 000 / 8 000 F à 10 20 30 %',
    'Mot de passe : oublié, que faire ? Il m a dit d’attendre',
    'Le champ « mot de passe » est « incorrect », et identifiant : inconnu',
    'La Direction des Affaires Sanitaires, l’aide Solidarité Transport',
    'L’adresse mail est demandée à gmail.com, le code 1234 s’affiche',
  ])
    expect(findPersonal(text), text).toEqual([])
})

test('whatever is written, it answers codes that have a sentence, each once, and soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 1000 }), (text) => {
      const found = findPersonal(text)
      expect(new Set(found).size).toBe(found.length)
      for (const code of found) expect(personalCodes).toContain(code)
    }),
  )
})

test('a long text made to be slow is read in a blink', () => {
  const beganMs = performance.now()
  const pieces = ['1 ', 'a@', 'M. ', 'deux-', 'A.', '12-', 'a1', 'O1', 'résidence ', 'squat ']
  for (const piece of [...pieces, 'permis 1a', 'mail : a', 'mdp « a'])
    findPersonal(piece.repeat(500))
  expect(performance.now() - beganMs).toBeLessThan(1000)
})

test('sentences say what to do, and have no place for the text', () => {
  for (const sentence of Object.values(personalSentences)) {
    expect(sentence).toMatch(/[.]$/)
    expect(findPersonal(sentence)).toEqual([])
  }
})
