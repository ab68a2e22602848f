import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runKeys } from '#publish/keys/keys.ts'
import { listen } from '../borrow-deployment.ts'
import { borrowFolder, ceremonyWays } from './ceremony-ways.ts'

test('an administrator creates keys, sees them, and replaces one', async () => {
  const folder = join(borrowFolder(), 'keys')
  const listener = listen()
  const run = (...words: string[]) => runKeys(words, ceremonyWays(), listener.around)
  expect(await run('create', folder)).toBe(0)
  expect(await run('list', folder)).toBe(0)
  expect(await run('rotate', folder, 'hub')).toBe(0)
  expect(await run('revoke', folder, 'release')).toBe(1)
})

test.each([
  [[]],
  [['create']],
  [['rotate', 'keys']],
  [['constructor', 'keys']],
  [['create', 'a', 'b']],
])('%j is not understood', async (words) => {
  expect(await runKeys(words, ceremonyWays(), listen().around)).toBe(2)
})

test('signing a folder without a publication is refused in French', async () => {
  const folder = join(borrowFolder(), 'keys')
  const { around } = listen()
  await runKeys(['create', folder], ceremonyWays(), around)
  for (const word of ['sign', 'timestamp'])
    expect(await runKeys([word, folder, borrowFolder()], ceremonyWays(), around)).toBe(1)
})
