import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { StaffFrame, StaffHead } from '#ui/staff-frame/staff-frame.tsx'

afterEach(cleanup)

const frame = (screenKey: string) => (
  <StaffFrame
    mark="Escale"
    side="Administration"
    navLabel="Sections"
    skipLabel="Aller au contenu"
    screenKey={screenKey}
    links={[
      {
        href: '#parc',
        icon: 'poste',
        label: 'Parc',
        isCurrent: screenKey === 'parc',
        waiting: { count: 3, label: '3 postes à regarder' },
      },
      { href: '#journal', icon: 'journal', label: 'Journal', isCurrent: screenKey !== 'parc' },
    ]}
  >
    <StaffHead title={screenKey} />
  </StaffFrame>
)

test('the section shown is the one that is current', () => {
  render(frame('journal'))
  expect(screen.getByRole('link', { name: 'Journal' }).getAttribute('aria-current')).toBe('page')
  expect(screen.getByRole('link', { name: /Parc/ }).getAttribute('aria-current')).toBeNull()
})

test('how many wait is said in words', () => {
  render(frame('parc'))
  expect(screen.getByRole('link', { name: /3 postes à regarder/ })).toBeTruthy()
})

test('the keyboard may go over the sections, and reading goes to a new screen’s title', () => {
  const { rerender } = render(frame('parc'))
  expect(document.activeElement).toBe(document.body)
  fireEvent.click(screen.getByRole('button', { name: 'Aller au contenu' }))
  expect(document.activeElement?.textContent).toBe('parc')
  rerender(frame('journal'))
  expect(document.activeElement?.textContent).toBe('journal')
})
