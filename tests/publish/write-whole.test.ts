import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, writeWhole } from '#publish/write-whole.ts'
import { borrowFolder } from './keys/act-alone.ts'

test('what cannot take its place leaves nothing beside it, not even a key in clear', () => {
  const folder = borrowFolder()
  mkdirSync(join(folder, 'hub.pem'))
  expect(() => writeWhole(join(folder, 'hub.pem'), 'secret')).toThrow('EISDIR')
  expect(readdirSync(folder)).toEqual(['hub.pem'])
})

test('a file that was there is the old one or the new one', () => {
  const path = join(borrowFolder(), 'places.yaml')
  writeWhole(path, 'old')
  mkdirSync(`${path}.next`)
  expect(() => writeWhole(path, 'new')).toThrow('EISDIR')
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('a folder is made with those it is in, for its owner when it is told so', () => {
  const folder = borrowFolder()
  makeFolder(join(folder, 'a', 'b'), 0o700)
  makeFolder(join(folder, 'a', 'b'))
  if (process.platform !== 'win32') expect(statSync(join(folder, 'a')).mode & 0o077).toBe(0)
})

test.runIf(process.platform === 'linux')(
  'a folder where none can be made is refused instead of waited for',
  () => {
    expect(() => makeFolder('/proc/escale/keys')).toThrow('ENOENT')
  },
)
