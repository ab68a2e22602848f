import { expect, test } from 'vitest'
import { securityHeaders } from '../../src/hub/security-headers.ts'

test('no script runs that is not a file of ours', () => {
  const policy = securityHeaders['content-security-policy'] ?? ''
  const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src'))
  expect(scripts).toBe("script-src 'self'")
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
})

test('of what a page holds in memory, only a sound may be played', () => {
  const policy = securityHeaders['content-security-policy'] ?? ''
  const inMemory = policy.split('; ').filter((directive) => directive.includes('blob:'))
  expect(inMemory).toEqual(["media-src 'self' blob:"])
})

test('a header holds one line of ASCII', () => {
  for (const value of Object.values(securityHeaders)) expect(value).toMatch(/^[\x20-\x7e]+$/)
})
