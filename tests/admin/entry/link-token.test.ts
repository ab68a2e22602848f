import { expect, test } from 'vitest'
import { isEntryLink, takeLinkToken } from '#admin/entry/link-token.ts'

test('the token is taken from the address, and leaves it', () => {
  window.location.hash = '#entree=abc-123'
  expect(isEntryLink(window.location.hash)).toBe(true)
  expect(takeLinkToken()).toBe('abc-123')
  expect(window.location.hash).toBe('')
  expect(takeLinkToken()).toBeUndefined()
})
