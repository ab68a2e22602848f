import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { Dialog } from '#ui/dialog/dialog.tsx'

afterEach(cleanup)

test('it stops everything else, begins at its title, and is named by it', () => {
  render(
    <Dialog title="Retirer ce poste ?" onClose={() => {}}>
      <p>Il ne recevra plus rien.</p>
    </Dialog>,
  )
  const dialog = screen.getByRole('dialog', { name: 'Retirer ce poste ?' })
  expect(dialog).toHaveProperty('open', true)
  expect(document.activeElement?.textContent).toBe('Retirer ce poste ?')
})

test('Escape asks its owner, who decides', () => {
  const onClose = vi.fn()
  render(
    <Dialog title="Retirer ?" onClose={onClose}>
      <p>Non.</p>
    </Dialog>,
  )
  const dialog = screen.getByRole('dialog')
  const cancel = new Event('cancel', { cancelable: true })
  fireEvent(dialog, cancel)
  expect(onClose).toHaveBeenCalledTimes(1)
  expect(cancel.defaultPrevented).toBe(true)
  expect(dialog).toHaveProperty('open', true)
})
