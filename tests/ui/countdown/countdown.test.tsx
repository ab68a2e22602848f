import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { Countdown } from '#ui/countdown/countdown.tsx'

afterEach(cleanup)

const bandAt = (secondsLeft: number) => {
  const { container } = render(
    <Countdown secondsLeft={secondsLeft} totalSeconds={60} unit="secondes" />,
  )
  return container.querySelectorAll('rect')[1]?.getAttribute('width')
}

test('the number changes each second and is read as a timer', () => {
  render(<Countdown secondsLeft={42} totalSeconds={60} unit="secondes" />)
  expect(screen.getByRole('timer').textContent).toBe('42 secondes')
})

test('the band changes each five seconds only', () => {
  expect(bandAt(45)).toBe(bandAt(41))
  expect(bandAt(41)).not.toBe(bandAt(40))
})
