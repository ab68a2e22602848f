import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applySites } from '#terminal/shell/site-policy.ts'
import { freshFolder } from '../wipe/fresh-folder.ts'
import { stubSite } from './stub-sites.ts'

const settings = {
  browserPath: '/usr/bin/chromium',
  kioskOrigin: 'https://escale.example',
  isSandboxed: true,
}

test('the sites make the rules of the user plane and the browser’s policy', async () => {
  const policyFolder = freshFolder()
  const applied = await applySites({ ...settings, policyFolder }, { impots: stubSite })
  expect(applied.policyFault).toBeUndefined()
  expect(applied.plane.rules).toEqual([{ site: 'impots', origins: ['https://impots.example'] }])
  const policy = readFileSync(join(policyFolder, 'escale.json'), 'utf8')
  expect(policy).toContain(new URL(applied.plane.policyProbe.known).hostname)
})

test('a policy that cannot be written is no reason not to start', async () => {
  const file = join(freshFolder(), 'file')
  writeFileSync(file, '')
  const applied = await applySites({ ...settings, policyFolder: join(file, 'managed') }, {})
  expect(applied.policyFault).toBe('ENOTDIR')
  expect(applied.plane.rules).toEqual([])
})
