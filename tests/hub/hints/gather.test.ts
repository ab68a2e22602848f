import { expect, test } from 'vitest'
import type { HintKind } from '#contract/rollout.ts'
import { gather } from '../../../src/hub/hints/gather.ts'
import { manualClock } from '../stage/manual-clock.ts'

test('what is told in a short time is given once, and what is told later again', () => {
  const clock = manualClock()
  const given: HintKind[] = []
  const { tell, stop } = gather(clock, (kind) => given.push(kind))
  for (const kind of ['fleet', 'releases', 'fleet', 'releases', 'fleet'] as const) tell(kind)
  expect(given).toEqual([])
  clock.advance(50)
  expect(given).toEqual(['releases'])
  clock.advance(950)
  expect(given).toEqual(['releases', 'fleet'])
  tell('fleet')
  stop()
  clock.advance(10_000)
  expect(given).toEqual(['releases', 'fleet'])
  tell('fleet')
  clock.advance(1000)
  expect(given).toEqual(['releases', 'fleet', 'fleet'])
})
