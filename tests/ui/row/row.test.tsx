import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { Row } from '#ui/row/row.tsx'

afterEach(cleanup)

test('a row is one button, named by its title and its note', () => {
  const onPress = vi.fn()
  render(
    <Row
      title="Payer ses impôts"
      note="En plusieurs fois"
      picture="impots"
      ground={2}
      query="impot"
      onPress={onPress}
    />,
  )
  const row = screen.getByRole('button')
  expect(row.textContent).toBe('Payer ses impôtsEn plusieurs fois')
  fireEvent.click(row)
  expect(onPress).toHaveBeenCalledTimes(1)
  expect(document.querySelector('mark')?.textContent).toBe('impôt')
})
