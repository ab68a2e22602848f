import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { Mat } from '#ui/mat/mat.tsx'

afterEach(cleanup)

test.each([
  [0, 6, '0.00%'],
  [2, 6, '33.33%'],
  [6, 6, '100.00%'],
  [9, 6, '100.00%'],
  [-1, 6, '0.00%'],
  [1, 0, '0.00%'],
])('%i of %i steps light %s of the band', (done, total, width) => {
  const { container } = render(<Mat done={done} total={total} />)
  expect(container.querySelectorAll('rect')[1]?.getAttribute('width')).toBe(width)
})
