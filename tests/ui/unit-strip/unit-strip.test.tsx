import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { UnitStrip } from '#ui/unit-strip/unit-strip.tsx'

afterEach(cleanup)

const squares = (container: Element, tone: string) =>
  container.querySelectorAll(`.units-squares .unit-${tone}`).length

test('each is one square, and none of what is not there', () => {
  const { container } = render(
    <UnitStrip
      shares={[
        { tone: 'done', label: 'à l’écran', count: 9 },
        { tone: 'failed', label: 'revenus', count: 0 },
      ]}
    />,
  )
  expect(squares(container, 'done')).toBe(9)
  expect(screen.queryByText(/revenus/)).toBeNull()
})

test('of many, a square stands for several, and few do not vanish', () => {
  const { container } = render(
    <UnitStrip
      shares={[
        { tone: 'done', label: 'à l’écran', count: 9_999 },
        { tone: 'failed', label: 'revenus', count: 1 },
      ]}
    />,
  )
  expect(squares(container, 'done')).toBeLessThanOrEqual(121)
  expect(squares(container, 'failed')).toBe(1)
  expect(screen.getByText('1')).toBeTruthy()
})
