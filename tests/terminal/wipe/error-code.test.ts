import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorCode } from '#terminal/wipe/error-code.ts'

test('a failure of the system is told by its code, another by its class', () => {
  expect(errorCode(Object.assign(new Error('/secret'), { code: 'EBUSY' }))).toBe('EBUSY')
  expect(errorCode(new TypeError('secret'))).toBe('TypeError')
  expect(errorCode('secret')).toBe('Error')
})

test('whatever is thrown, only letters are told, forty at most', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const fault = Object.assign(new Error('secret'), { name })
      expect(errorCode(fault)).toMatch(/^[A-Za-z]{1,40}$/)
    }),
  )
})
