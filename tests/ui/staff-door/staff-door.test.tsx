import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { StaffDoor } from '#ui/staff-door/staff-door.tsx'

afterEach(cleanup)

const door = (step: string) => (
  <StaffDoor mark="Escale" side="Administration" title={step} screenKey={step}>
    <p>Une idée.</p>
  </StaffDoor>
)

test('reading goes to the title of the next step', () => {
  const { rerender } = render(door('Première clé'))
  rerender(door('Deuxième clé'))
  expect(document.activeElement?.textContent).toBe('Deuxième clé')
})
