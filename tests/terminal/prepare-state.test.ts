import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareState } from '#terminal/prepare-state.ts'
import { freshFolder } from './wipe/fresh-folder.ts'

test('the folder is made, and nothing is left in it', async () => {
  const folder = join(freshFolder(), 'deep', 'state')
  expect(await prepareState(folder)).toEqual({ ok: true, value: undefined })
  expect(existsSync(join(folder, 'trial'))).toBe(false)
})

test('a place that takes no folder is told with its name', async () => {
  const file = join(freshFolder(), 'file')
  writeFileSync(file, '')
  const found = await prepareState(join(file, 'state'))
  expect(found).toMatchObject({ ok: false, fault: { why: 'no-access' } })
  expect(found.ok ? '' : found.fault.sentence).toContain(file)
})
