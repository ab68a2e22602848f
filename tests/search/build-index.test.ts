import { describe, expect, test } from 'vitest'
import { buildIndex, type SearchDocument } from '#search/build-index.ts'
import { readIndex } from '#search/serialised-index.ts'

const blank: SearchDocument = {
  id: 'vide',
  title: '',
  easyTitle: '',
  lead: '',
  keywords: '',
  topic: '',
  partners: '',
  papers: '',
}

const built = (...documents: Partial<SearchDocument>[]) => {
  const read = readIndex(buildIndex(documents.map((document) => ({ ...blank, ...document }))))
  if (!read.ok) throw new Error(read.fault)
  const { ids, words, postings } = read.value
  const impactOf = (word: string, guide: number) => {
    const found = postings[words.indexOf(word)]
    const at = found?.guides.indexOf(guide) ?? -1
    return found?.impacts[at] ?? 0
  }
  return { ids, words, impactOf }
}

describe('buildIndex', () => {
  test('the same guides always give the same index', () => {
    const guides = [{ ...blank, id: 'eau', title: "Facture d'eau", papers: 'Un RIB' }]
    expect(buildIndex(guides)).toBe(buildIndex(guides))
  })

  test('words are folded, sorted, each once, without those that say nothing', () => {
    const { words } = built({ title: 'Payer ses impôts', keywords: 'impôt, prendre rendez-vous' })
    expect(words).toEqual(['impot', 'payer', 'prendre', 'rendez', 'rendezvou'])
  })

  test('a title says more than a keyword, and a keyword more than a paper', () => {
    const { impactOf } = built({ title: 'loyer' }, { keywords: 'loyer' }, { papers: 'loyer' })
    expect(impactOf('loyer', 0)).toBeGreaterThan(impactOf('loyer', 1))
    expect(impactOf('loyer', 1)).toBeGreaterThan(impactOf('loyer', 2))
    expect(impactOf('loyer', 2)).toBeGreaterThan(0)
  })

  test('a word said in the title and in the keywords says more than in either', () => {
    const { impactOf } = built({ title: 'loyer', keywords: 'loyer' }, { title: 'loyer' })
    expect(impactOf('loyer', 0)).toBeGreaterThan(impactOf('loyer', 1))
  })

  test('no guide at all still makes an index', () => {
    expect(built()).toMatchObject({ ids: [], words: [] })
  })
})
