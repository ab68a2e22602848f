import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { BarList } from '#ui/plot/bar-list.tsx'

afterEach(cleanup)

test('what is masked has no length and says so, what is partly masked says « au moins »', () => {
  const { container } = render(
    <BarList
      tone="left"
      words={{ masked: 'masqué', atLeast: 'au moins' }}
      bars={[
        { key: 'a', name: 'RIB', value: 80 },
        { key: 'b', name: 'Photo', value: 40, isAtLeast: true },
        { key: 'c', name: 'Bail', value: null },
      ]}
    />,
  )
  const widths = [...container.querySelectorAll<HTMLElement>('.share-left')].map(
    ({ style }) => style.width,
  )
  expect(widths).toEqual(['84%', '42%'])
  expect(screen.getByText('au moins 40')).toBeTruthy()
  expect(screen.getByText('masqué')).toBeTruthy()
  expect(container.querySelectorAll('.share-masked')).toHaveLength(2)
})
