import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rolloutShares } from '#admin/rollout/rollout-words.ts'
import { aRollout } from '../fake-hub.ts'

test('each terminal that is to have it is shown once', () => {
  const count = fc.nat({ max: 40 })
  fc.assert(
    fc.property(
      fc.record({ active: count, onTrial: count, waiting: count, failed: count, silent: count }),
      count,
      (known, coming) => {
        const told = Object.values(known).reduce((sum, each) => sum + each, 0)
        const rollout = aRollout({ counts: { ...known, assigned: told + coming } })
        const sum = rolloutShares(rollout).reduce((all, share) => all + share.count, 0)
        expect(sum).toBe(told + coming)
      },
    ),
  )
})
