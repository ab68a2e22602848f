import { expect, test } from 'vitest'
import { describeCondition } from '#author/graph/describe-condition.ts'

test.each([
  [{ eq: ['logement', 'loue'] } as const, 'logement = loue'],
  [{ in: ['logement', ['loue', '?']] } as const, 'logement = loue ou ne sait pas'],
  [{ has: ['aides', 'loyer'] } as const, 'aides comprend loyer'],
  [{ lte: ['revenus', 'moyen'] } as const, 'revenus ≤ moyen'],
  [{ season: ['campagne', 'unknown'] } as const, 'campagne : dates inconnues'],
  [{ online: false } as const, 'sans réseau'],
  [{ place: ['province', 'nord'] } as const, 'lieu : province = nord'],
  [{ defined: 'ici' } as const, '« ici »'],
  [
    {
      all: [{ online: true }, { any: [{ eq: ['a', 'b'] }, { not: { eq: ['c', 'd'] } }] }],
    } as const,
    'avec réseau et (a = b ou pas c = d)',
  ],
])('%j reads « %s »', (condition, words) => {
  expect(describeCondition(condition)).toBe(words)
})
