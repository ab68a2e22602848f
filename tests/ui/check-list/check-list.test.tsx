import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { CheckList } from '#ui/check-list/check-list.tsx'

afterEach(cleanup)

const items = [
  { value: 'kone', label: 'Koné', isFixed: true },
  { value: 'yate', label: 'Yaté' },
  { value: 'tadine', label: 'Tadine' },
]

test('several are chosen and left, and what is fixed stays', () => {
  const onChange = vi.fn()
  render(<CheckList legend="Des lieux" items={items} values={['yate']} onChange={onChange} />)
  expect(screen.getByLabelText('Koné')).toMatchObject({ checked: true, disabled: true })
  fireEvent.click(screen.getByLabelText('Tadine'))
  expect(onChange).toHaveBeenLastCalledWith(['yate', 'tadine'])
  fireEvent.click(screen.getByLabelText('Yaté'))
  expect(onChange).toHaveBeenLastCalledWith([])
})
