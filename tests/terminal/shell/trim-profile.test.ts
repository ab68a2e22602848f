import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { trimProfile } from '#terminal/shell/trim-profile.ts'
import { freshFolder } from '../wipe/fresh-folder.ts'

function profile() {
  const folder = freshFolder()
  const put = (path: string) => {
    mkdirSync(join(folder, path), { recursive: true })
    writeFileSync(join(folder, path, 'data'), Buffer.alloc(64 * 1024, 1))
  }
  for (const path of [
    'Default/Cache',
    'Default/Service Worker',
    'Default/IndexedDB',
    'hyphen-data',
  ])
    put(path)
  return folder
}

test('a profile within its quota is left alone', async () => {
  const folder = profile()
  await trimProfile(folder)
  expect(existsSync(join(folder, 'Default/Cache/data'))).toBe(true)
})

test('a profile too big loses its caches, and never what the guide keeps', async () => {
  const folder = profile()
  const left = await trimProfile(folder, 100 * 1024)
  const has = (path: string) => existsSync(join(folder, path))
  expect(has('Default/Cache')).toBe(false)
  expect(has('hyphen-data')).toBe(false)
  expect(has('Default/Service Worker/data')).toBe(true)
  expect(has('Default/IndexedDB/data')).toBe(true)
  expect(left).toBe(128 * 1024)
})

test('a profile that is not there yet takes nothing', async () => {
  expect(await trimProfile(join(freshFolder(), 'gone'))).toBe(0)
})
