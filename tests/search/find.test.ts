import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex, type SearchDocument } from '#search/build-index.ts'
import { maxQueryLetters, openIndex } from '#search/find.ts'
import { anyCharacter } from '../contract/any-character.ts'

const guide = (id: string, title: string, keywords = '', papers = ''): SearchDocument => ({
  id,
  title,
  keywords,
  papers,
  easyTitle: '',
  lead: '',
  topic: '',
  partners: '',
})

const guides = [
  guide('electricite', "Facture d'électricité", 'courant, compteur, lumière', 'Pièce d’identité'),
  guide('eau', "Facture d'eau", 'robinet, compteur', 'Pièce d’identité'),
  guide('identite', "Carte d'identité ou passeport", 'papiers, voyage', 'Acte de naissance'),
  guide('permis', 'Permis de conduire', 'auto-école, conduite', 'Carte d’identité'),
  guide('rendez-vous', 'Prendre un rendez-vous à la mairie'),
]
const opened = openIndex(buildIndex(guides))
if (!opened.ok) throw new Error(opened.fault)
const finder = opened.value
const find = (query: string, limit = 10) => finder.find(query, limit).map(({ id }) => id)

describe('find', () => {
  test.each([
    ['passeport', 'identite'],
    ['PASSEPORT', 'identite'],
    ['passport', 'identite'],
    ['pasesport', 'identite'],
    ['pas', 'identite'],
    ['passep', 'identite'],
    ['pasep', 'identite'],
    ['je veux refaire ma carte d’identité svp', 'identite'],
    ['facture delectricité', 'electricite'],
    ['payer le courant', 'electricite'],
    ['eau', 'eau'],
    ['permi', 'permis'],
    ['rdv', 'rendez-vous'],
    ['rendezvous', 'rendez-vous'],
    ['lumiaire', 'electricite'],
  ])('« %s » finds %s first', (query, id) => {
    expect(find(query)[0]).toBe(id)
  })

  test('a guide that answers every word comes before one that answers some', () => {
    expect(find('facture eau').indexOf('eau')).toBe(0)
    expect(find('carte conduire')[0]).toBe('permis')
  })

  test('what is in a title comes before what is among the papers', () => {
    expect(find('identité')[0]).toBe('identite')
  })

  test('a word that nobody knows does not hide what the others found', () => {
    expect(find('xyzzyx passeport')).toContain('identite')
  })

  test('it gives no more than asked for', () => {
    expect(find('carte facture permis', 2)).toHaveLength(2)
    expect(find('carte', 0)).toEqual([])
  })

  test('it says which words of the guide answered, as the guide writes them once folded', () => {
    expect(finder.find('pasport', 1)[0]?.matched).toEqual(['passeport'])
  })

  test.each(['', ' ', 'a', 'de la', '%%%', "'; --", '🏝️', '\u0000', '.*+?^$'])(
    '%j finds nothing and harms nothing',
    (query) => {
      expect(find(query)).toEqual([])
    },
  )

  test('words beyond the longest query are not read', () => {
    expect(find(`${'z'.repeat(maxQueryLetters)} passeport`)).toEqual([])
  })

  test('whatever is typed, results are known guides, each once, best first', () => {
    const anything = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'acdeiprstué ’-'.split('')), maxLength: 60 }),
      fc.constantFrom('__proto__', 'constructor', 'toString hasOwnProperty'),
    )
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 10 }), (query, limit) => {
        const results = finder.find(query, limit)
        expect(results.length).toBeLessThanOrEqual(limit)
        expect(new Set(results.map(({ id }) => id)).size).toBe(results.length)
        expect(results.map(({ score }) => score)).toEqual(
          results.map(({ score }) => score).toSorted((a, b) => b - a),
        )
        for (const { id, matched } of results) {
          expect(guides.map((known) => known.id)).toContain(id)
          expect(matched.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('every word of every title, typed alone with any one slip, still finds its guide', () => {
    const words = guides.flatMap(({ id, title }) =>
      title
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 4)
        .map((word) => ({ id, word })),
    )
    const slips = fc.constantFrom('deletion', 'insertion', 'substitution', 'transposition')
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        slips,
        fc.nat(),
        fc.constantFrom(...'aeinrst'.split('')),
        ({ id, word }, slip, somewhere, letter) => {
          const at = somewhere % (word.length - 1)
          const [before, here, next] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '']
          const typed = {
            deletion: before + word.slice(at + 1),
            insertion: before + letter + word.slice(at),
            substitution: before + letter + word.slice(at + 1),
            transposition: before + next + here + word.slice(at + 2),
          }[slip]
          expect(find(typed), typed).toContain(id)
        },
      ),
    )
  })
})

test('what is not an index is a fault, not an exception', () => {
  expect(openIndex('no')).toEqual({ ok: false, fault: 'unreadable' })
})

test('an index of no guide finds nothing', () => {
  const empty = openIndex(buildIndex([]))
  expect(empty.ok && empty.value.find('passeport', 5)).toEqual([])
})
