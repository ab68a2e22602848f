import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkup, plainText, referencesIn } from '#guide/markup.ts'

test('blank lines part paragraphs, dashes make lists', () => {
  expect(parseMarkup('Bonjour\nà vous\n\nPrenez :\n- un papier\n- **deux** photos\n')).toEqual([
    { kind: 'paragraph', spans: [{ kind: 'plain', text: 'Bonjour à vous' }] },
    { kind: 'paragraph', spans: [{ kind: 'plain', text: 'Prenez :' }] },
    {
      kind: 'list',
      items: [
        [{ kind: 'plain', text: 'un papier' }],
        [
          { kind: 'bold', text: 'deux' },
          { kind: 'plain', text: ' photos' },
        ],
      ],
    },
  ])
})

test('references are spans, inside bold too', () => {
  expect(parseMarkup('Voir **le [[term:rib]]** et [[doc:photo]].')).toEqual([
    {
      kind: 'paragraph',
      spans: [
        { kind: 'plain', text: 'Voir ' },
        { kind: 'bold', text: 'le ' },
        { kind: 'term', id: 'rib' },
        { kind: 'plain', text: ' et ' },
        { kind: 'doc', id: 'photo' },
        { kind: 'plain', text: '.' },
      ],
    },
  ])
})

test('what is not in the closed set stays as text', () => {
  for (const source of ['<b>gras</b>', '[[lien:x]]', '** seul', '[ici](https://a.nc)'])
    expect(parseMarkup(source)).toEqual([
      { kind: 'paragraph', spans: [{ kind: 'plain', text: source }] },
    ])
})

test('plain text keeps words, one line per idea, and names references', () => {
  expect(plainText('Le **[[doc:rib]]**\n\n- un\n- deux', (kind, id) => `${kind} ${id}`)).toBe(
    'Le doc rib\nun\ndeux',
  )
})

test('references are found wherever they stand', () => {
  expect(referencesIn('a [[fact:prix]]\n- [[doc:rib]]')).toEqual([
    { kind: 'fact', id: 'prix' },
    { kind: 'doc', id: 'rib' },
  ])
})

test('text without markup loses nothing but spaces around lines', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zé' ,.]{1,40}$/), (line) => {
      expect(plainText(line, () => '')).toBe(line.trim())
    }),
  )
})
