import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { Chips } from '#ui/chips/chips.tsx'

afterEach(cleanup)

test('one choice among a few, as native radio buttons with a common name', () => {
  const onChange = vi.fn()
  render(
    <Chips
      legend="Quels postes"
      value="all"
      onChange={onChange}
      chips={[
        { value: 'all', label: 'Tous', count: 9 },
        { value: 'look', label: 'À regarder', count: 2 },
      ]}
    />,
  )
  const group = screen.getByRole('group', { name: 'Quels postes' })
  expect(group.querySelectorAll('input[type=radio]')).toHaveLength(2)
  expect(screen.getByLabelText(/^Tous/)).toHaveProperty('checked', true)
  fireEvent.click(screen.getByLabelText(/^À regarder/))
  expect(onChange).toHaveBeenCalledWith('look')
})
