import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { CodeField, groupCode } from '#ui/code-field/code-field.tsx'

afterEach(cleanup)
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const groups = [5, 2] as const

test('whatever is typed becomes the code that was meant, or the beginning of one', () => {
  expect(groupCode(' k7mpa–3xwqd !', signs, groups)).toBe('K7MPA-3XWQD')
  expect(groupCode('0OIL1', signs, groups)).toBe('')
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (typed) => {
      const code = groupCode(typed, signs, groups)
      expect(code).toMatch(/^(?:[A-Z2-9]{0,5}|[A-Z2-9]{5}-[A-Z2-9]{1,5})$/)
      expect(groupCode(code, signs, groups)).toBe(code)
    }),
  )
})

test('each sign is a key, with its own name, for a terminal without a keyboard', () => {
  const onInput = vi.fn()
  render(
    <CodeField
      label="Code"
      value="ABCDE"
      signs={signs}
      groups={groups}
      keysLabel="Signes"
      eraseLabel="Effacer"
      onInput={onInput}
    />,
  )
  expect(screen.getAllByRole('button')).toHaveLength(signs.length + 1)
  fireEvent.click(screen.getByRole('button', { name: 'F' }))
  expect(onInput).toHaveBeenCalledWith('ABCDE-F')
  fireEvent.click(screen.getByRole('button', { name: 'Effacer' }))
  expect(onInput).toHaveBeenCalledWith('ABCD')
})
