import { expect, test } from 'vitest'
import { defaultComfort, textSizes } from '#session/session-words.ts'

test('a new person reads plain French, in the first text size, on paper', () => {
  expect(defaultComfort).toEqual({
    reading: { lang: 'fr', register: 'std' },
    textSize: textSizes[0],
    theme: 'light',
  })
})
