import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { Notice } from '#ui/notice/notice.tsx'

afterEach(cleanup)

test.each([
  ['politely', 'status'],
  ['at-once', 'alert'],
] as const)('a message announced %s has the role %s', (announce, role) => {
  render(
    <Notice kind="error" announce={announce}>
      Ça n’a pas marché.
    </Notice>,
  )
  expect(screen.getByRole(role).textContent).toBe('Ça n’a pas marché.')
})

test('a quiet line announces nothing', () => {
  render(<Notice kind="calm">Vous ne pouvez rien casser.</Notice>)
  expect(screen.queryByRole('status')).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
})
