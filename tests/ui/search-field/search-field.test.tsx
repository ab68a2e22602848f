import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { SearchField } from '#ui/search-field/search-field.tsx'

afterEach(cleanup)

test('the field hands over each word as it is written', () => {
  const onInput = vi.fn()
  render(<SearchField label="Écrivez un mot" value="" onInput={onInput} />)
  fireEvent.input(screen.getByLabelText('Écrivez un mot'), { target: { value: 'impôt' } })
  expect(onInput).toHaveBeenCalledWith('impôt')
})

test('the browser keeps and suggests nothing of what is typed', () => {
  render(<SearchField label="Écrivez un mot" value="" onInput={() => {}} />)
  const field = screen.getByLabelText('Écrivez un mot')
  expect(field.getAttribute('autocomplete')).toBe('off')
})
