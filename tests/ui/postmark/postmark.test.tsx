import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { Postmark } from '#ui/postmark/postmark.tsx'

afterEach(cleanup)

test('a postmark says its word and its date, and nothing in it can be touched', () => {
  const { container } = render(<Postmark label="Vérifié le" strong="3 mars 2026" />)
  expect(container.textContent).toBe('Vérifié le 3 mars 2026')
  expect(container.querySelector('button, a, [tabindex]')).toBeNull()
})
