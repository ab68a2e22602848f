import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { SafeScreen } from '#admin/app/safe-screen.tsx'

test('a screen that fails says so in French, and is there again once it can be', () => {
  cleanup()
  let isBroken = true
  const Screen = () => {
    if (isBroken) throw new RangeError('Invalid time value')
    return <h1>Statistiques</h1>
  }
  render(
    <SafeScreen>
      <Screen />
    </SafeScreen>,
  )
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cet écran a eu une panne')
  expect(document.body.textContent).not.toContain('Invalid time value')
  isBroken = false
  fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Statistiques')
})
