import { expect, test } from 'vitest'
import { cacheControl } from '../../src/hub/cache-control.ts'

test('only names that change with their content are kept for good', () => {
  expect(cacheControl('/assets/a-1b2c.css')).toContain('immutable')
  for (const path of ['/', '/assets/', '/sw.js', '/x/assets/a.js'])
    expect(cacheControl(path)).toBe('no-cache')
})
