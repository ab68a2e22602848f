import { expect, test } from 'vitest'
import { topicHere } from '#author/topic-here.ts'

const tiles = [
  { topic: 'proches', gathers: { topics: [], guides: ['souris'] } },
  { topic: 'apprendre' },
  { topic: 'demarches', gathers: { topics: ['sante', 'apprendre'], guides: [] } },
]
const at = (id: string, topic: string) => topicHere(tiles, { id, meta: { topic } })

test('a guide is found under the tile that names it, before its own need', () => {
  expect(at('souris', 'apprendre')).toBe('proches')
})

test('a need that has its tile is not gathered by another', () => {
  expect(at('clavier', 'apprendre')).toBe('apprendre')
  expect(at('ameli', 'sante')).toBe('demarches')
})

test('a need that nobody shows stays what it is, for the check to tell', () => {
  expect(at('peche', 'mer')).toBe('mer')
})
