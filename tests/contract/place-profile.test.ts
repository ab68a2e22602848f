import { expect, test } from 'vitest'
import { profileAt, timesAt } from '#contract/place-profile.ts'

const times = { silenceSeconds: 300, warningSeconds: 60, curtainSeconds: 15, goodbyeSeconds: 30 }

test('a place says whom it serves first, before its deployment', () => {
  expect(profileAt({}, undefined)).toBe('standard')
  expect(profileAt({ profile: 'senior' }, {})).toBe('senior')
  expect(profileAt({ profile: 'senior' }, { profile: 'standard' })).toBe('standard')
})

test('seniors are never hurried, and a place has the last word', () => {
  expect(timesAt({ times }, {})).toEqual(times)
  expect(timesAt({ times, profile: 'senior' }, {})).toEqual({
    silenceSeconds: 600,
    warningSeconds: 120,
    curtainSeconds: 15,
    goodbyeSeconds: 30,
  })
  expect(
    timesAt({ times }, { profile: 'senior', times: { silenceSeconds: 400 } }).silenceSeconds,
  ).toBe(400)
  expect(timesAt({ times }, { times: { warningSeconds: 90 } })).toEqual({
    ...times,
    warningSeconds: 90,
  })
})
