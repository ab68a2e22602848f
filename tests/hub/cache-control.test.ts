import { expect, test } from 'vitest'
import { cacheControl } from '../../src/hub/cache-control.ts'

test('only names that change with their content are kept for good', () => {
  expect(cacheControl('/assets/a-1b2c.css')).toContain('immutable')
  expect(cacheControl(`/release/files/${'0'.repeat(64)}.json`)).toContain('immutable')
  for (const path of ['/', '/assets/', '/sw.js', '/release/files/latest.json', '/x/assets/a.js'])
    expect(cacheControl(path)).toBe('no-cache')
})
