import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '#terminal/clock.ts'
import { removeFolder } from '#terminal/wipe/remove-folder.ts'
import { freshFolder, freshSessionFolder } from './fresh-folder.ts'
import { startShell, until } from './running.ts'

test('a folder in which a process still writes is removed once that process is gone', async () => {
  const folder = freshSessionFolder()
  const writer = startShell(`while :; do mkdir -p ${folder}/deep; date > ${folder}/deep/now; done`)
  await until(() => existsSync(`${folder}/deep/now`))
  const removal = removeFolder(folder, systemClock, 20_000)
  process.kill(-(writer.pid ?? 0), 'SIGKILL')
  expect(await removal).toBeUndefined()
  expect(existsSync(folder)).toBe(false)
})

test('a link is removed, never what it leads to', async () => {
  const elsewhere = freshFolder()
  writeFileSync(join(elsewhere, 'kept'), '')
  const folder = freshSessionFolder()
  symlinkSync(elsewhere, join(folder, 'link'))
  expect(await removeFolder(folder, systemClock, 5000)).toBeUndefined()
  expect(existsSync(join(elsewhere, 'kept'))).toBe(true)
})

test('a folder that is not there is gone', async () => {
  expect(await removeFolder(join(freshFolder(), 'none'), systemClock, 0)).toBeUndefined()
})

test('what the system keeps is told by its code', async () => {
  expect(await removeFolder('/proc/self/fdinfo', systemClock, 0)).toMatch(/^E[A-Z]+$/)
})
