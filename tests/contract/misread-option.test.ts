import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { sayMisread } from '#contract/misread-option.ts'

const misread = (...args: string[]) => {
  try {
    parseArgs({ args, options: { at: { type: 'string' }, yes: { type: 'boolean' } } })
  } catch (error) {
    return error instanceof TypeError ? sayMisread(error) : error
  }
}

test.each([
  [['--nope'], 'Option inconnue : --nope.'],
  [['--nope=1'], 'Option inconnue : --nope.'],
  [['-x'], 'Option inconnue : -x.'],
  [['--at'], '--at attend une valeur, juste après.'],
  [['--at', '--yes'], '--at attend une valeur, juste après.'],
  [['--yes=1'], '--yes ne prend pas de valeur.'],
  [['kone'], 'Mot en trop : « kone ».'],
])('%j is told in French, by its name', (args, said) => {
  expect(misread(...args)).toBe(said)
})
