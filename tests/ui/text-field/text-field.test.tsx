import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { TextField } from '#ui/text-field/text-field.tsx'

afterEach(cleanup)

const described = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)

test('what is expected and what is wrong are read with the field', () => {
  render(
    <TextField label="Nom" hint="Un prénom." value="" fault="Écrivez un nom." onInput={() => {}} />,
  )
  const field = screen.getByLabelText('Nom')
  expect(described(field)).toEqual(['Un prénom.', 'Écrivez un nom.'])
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('what is typed is told', () => {
  const onInput = vi.fn()
  render(<TextField label="Nom" value="" onInput={onInput} />)
  fireEvent.input(screen.getByLabelText('Nom'), { target: { value: 'Louise' } })
  expect(onInput).toHaveBeenCalledWith('Louise')
})

test('without a listener it is there to be copied', () => {
  render(<TextField label="Lien" value="https://hub.example" />)
  expect(screen.getByLabelText('Lien')).toHaveProperty('readOnly', true)
})
