import { expect, test } from 'vitest'
import { fold } from '#search/fold.ts'
import { stopWords } from '#search/stop-words.ts'
import { synonyms } from '#search/synonyms.ts'

test('every synonym is a folded word that may be looked for, and never itself', () => {
  for (const [word, meant] of synonyms) {
    expect(fold(word), word).toBe(word)
    expect(stopWords.has(word), word).toBe(false)
    expect(meant.length, word).toBeGreaterThan(0)
    expect(meant, word).not.toContain(word)
  }
})

test('« sécu » may mean what administrations call « sécurité sociale »', () => {
  expect(synonyms.get('secu')).toEqual(['securite', 'sociale', 'sante'])
})
