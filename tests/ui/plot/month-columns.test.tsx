import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { MonthColumns } from '#ui/plot/month-columns.tsx'

afterEach(cleanup)

const draw = (columns: Parameters<typeof MonthColumns>[0]['columns']) => {
  const { container } = render(<MonthColumns columns={columns} />)
  return [...container.querySelectorAll<HTMLElement>('.column-stack')]
}

test('heights are to one scale, from one ground line', () => {
  const [first, second] = draw([
    { key: 'a', label: 'oct.', shares: [{ tone: 'done', value: 50 }] },
    { key: 'b', label: 'nov.', shares: [{ tone: 'done', value: 25 }] },
  ])
  expect(first?.style.height).toBe('100%')
  expect(second?.style.height).toBe('50%')
})

test('a masked month is a hatched stub without a number, a month of nothing is nothing', () => {
  const [masked, empty] = draw([
    { key: 'a', label: 'oct.', shares: [], isMasked: true },
    { key: 'b', label: 'nov.', shares: [{ tone: 'done', value: 0 }] },
  ])
  expect([...(masked?.children ?? [])].map((part) => part.className)).toEqual(['share-masked'])
  expect(masked?.textContent).toBe('')
  expect(empty?.children).toHaveLength(0)
})
