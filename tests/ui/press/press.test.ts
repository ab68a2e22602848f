import { expect, test, vi } from 'vitest'
import { onFirstClick } from '#ui/press/press.ts'

test.each([
  ['the keyboard', 0, 1],
  ['a first click', 1, 1],
  ['the second of a double click', 2, 0],
  ['a third in a row', 3, 0],
])('%s acts as it should', (_what, detail, times) => {
  const act = vi.fn()
  onFirstClick(act)(new MouseEvent('click', { detail }))
  expect(act).toHaveBeenCalledTimes(times)
})
