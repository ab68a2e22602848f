import { expect, test } from 'vitest'
import { hubTimeHeader } from '#contract/signed-request.ts'
import { hubClock } from '#ask/hub-clock.ts'

const told = (value: string) => ({ headers: new Headers({ [hubTimeHeader]: value }) })

test('the time is the PC’s until the hub is heard, and then the hub’s', () => {
  const clock = hubClock(() => 5000)
  expect(clock.now()).toBe(5000)
  clock.hear(told('2000'))
  expect([clock.now(), clock.aheadMs()]).toEqual([2000, 3000])
})

test('an answer that tells no time changes nothing', () => {
  const clock = hubClock(() => 5000)
  clock.hear(told('2000'))
  for (const value of ['', 'hier', '-1', '1e400']) clock.hear(told(value))
  clock.hear({ headers: new Headers() })
  expect(clock.now()).toBe(2000)
})
