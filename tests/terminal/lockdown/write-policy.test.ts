import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { policyFolderOf, writePolicy } from '#terminal/lockdown/write-policy.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'escale-policy-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

const policy = { PrintingEnabled: false, URLBlocklist: ['*'] }

test('a policy is written once, readable by the browser, and again only when it changes', async () => {
  const folder = join(root, 'policies', 'managed')
  expect(await writePolicy(folder, policy)).toEqual({ ok: true, value: 'written' })
  const file = join(folder, 'escale.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(policy)
  expect(statSync(file).mode & 0o777).toBe(0o644)
  const { ino } = statSync(file)
  expect(await writePolicy(folder, policy)).toEqual({ ok: true, value: 'unchanged' })
  expect(statSync(file).ino).toBe(ino)
  expect(await writePolicy(folder, { PrintingEnabled: true })).toEqual({
    ok: true,
    value: 'written',
  })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ PrintingEnabled: true })
})

test('a folder that cannot be made is a fault with the code of the system', async () => {
  writeFileSync(join(root, 'policies'), '')
  expect(await writePolicy(join(root, 'policies', 'managed'), policy)).toEqual({
    ok: false,
    fault: 'ENOTDIR',
  })
})

test('a policy that cannot take its place leaves the one before, and no draft', async () => {
  mkdirSync(join(root, 'escale.json'))
  expect(await writePolicy(root, policy)).toEqual({ ok: false, fault: 'EISDIR' })
  expect(readdirSync(root)).toEqual(['escale.json'])
})

test.each([
  ['/usr/bin/chromium', '/etc/chromium/policies/managed'],
  ['/usr/bin/google-chrome-stable', '/etc/opt/chrome/policies/managed'],
  ['/opt/google/chrome/chrome', '/etc/opt/chrome/policies/managed'],
  ['/usr/bin/microsoft-edge', '/etc/opt/edge/policies/managed'],
])('%s reads %s', (browser, folder) => {
  expect(policyFolderOf(browser)).toBe(folder)
})
