import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingOptional } from '../../src/setup/complete-lock.js'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

test('the lock names the optional packages of every system, or `npm ci` refuses it (npm run fix:lock)', () => {
  expect(Object.keys(missingOptional(packages))).toEqual([])
})

test('the lock names no registry', () => {
  expect(JSON.stringify(packages)).not.toContain('"resolved"')
})
