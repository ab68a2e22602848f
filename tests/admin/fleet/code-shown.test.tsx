import { act, cleanup, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CodeShown } from '#admin/fleet/code-shown.tsx'

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-29T09:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('the countdown runs, and a code that is over is no longer shown', async () => {
  const onAgain = vi.fn()
  render(
    <CodeShown
      code="K7MPA-3XWQD"
      expiresAt="2026-11-29T09:00:02Z"
      isTablet={false}
      onAgain={onAgain}
    />,
  )
  expect(screen.getByRole('timer').textContent).toContain('0 min 02 s')
  await act(() => void vi.advanceTimersByTime(1000))
  expect(screen.getByRole('timer').textContent).toContain('0 min 01 s')
  await act(() => void vi.advanceTimersByTime(1000))
  expect(screen.queryByText('K7MPA-3XWQD')).toBeNull()
  screen.getByRole('button', { name: 'Faire un autre code' }).click()
  expect(onAgain).toHaveBeenCalledTimes(1)
})
