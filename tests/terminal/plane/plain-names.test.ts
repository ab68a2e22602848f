import { expect, test } from 'vitest'
import { plainNames, windowTitle } from '#terminal/plane/plain-names.ts'

const isPlain = plainNames('https://known.policy.escale.invalid/')

test.each([
  '',
  windowTitle,
  'known.policy.escale.invalid_/',
  'known.policy.escale.invalid',
  'Sans titre - Chromium',
  'chromium',
])('« %s » tells nothing of a person', (name) => {
  expect(isPlain(name)).toBe(true)
})

test.each([
  'exemple.nc/dossier?nom=jeanne',
  'Site officiel - Jeanne',
  'known.policy.escale.invalid/?nom=jeanne',
  'Jeanne - Chromium',
  'chromium jeanne',
])('« %s » does', (name) => {
  expect(isPlain(name)).toBe(false)
})
