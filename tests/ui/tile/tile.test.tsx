import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { Tile } from '#ui/tile/tile.tsx'

afterEach(cleanup)

test('a tile is a button with a picture, named by its word alone', () => {
  const onPress = vi.fn()
  render(<Tile label="Santé" picture="sante" ground={1} onPress={onPress} />)
  fireEvent.click(screen.getByRole('button', { name: 'Santé' }))
  expect(onPress).toHaveBeenCalledTimes(1)
  expect(document.querySelector('use')?.getAttribute('href')).toBe('#s-sante')
})
