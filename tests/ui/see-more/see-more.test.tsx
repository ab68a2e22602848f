import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { SeeMore } from '#ui/see-more/see-more.tsx'

afterEach(cleanup)

const words = { down: 'Voir plus bas', up: 'Revenir en haut' }

test('says what it will do: lower, then back to the top', () => {
  const onPress = vi.fn()
  const { rerender } = render(<SeeMore words={words} isAtEnd={false} onPress={onPress} />)
  fireEvent.click(screen.getByRole('button', { name: 'Voir plus bas' }))
  rerender(<SeeMore words={words} isAtEnd onPress={onPress} />)
  fireEvent.click(screen.getByRole('button', { name: 'Revenir en haut' }))
  expect(onPress).toHaveBeenCalledTimes(2)
})
