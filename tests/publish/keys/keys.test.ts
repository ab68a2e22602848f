import { createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runKeys } from '#publish/keys/keys.ts'
import { listen } from '../borrow-deployment.ts'
import { borrowFolder, ceremonyWays } from './act-alone.ts'

test('an administrator creates keys, sees them, and replaces one', async () => {
  const folder = join(borrowFolder(), 'keys')
  const listener = listen()
  const run = (...words: string[]) => runKeys(words, ceremonyWays(), listener.around)
  expect(await run('create', folder)).toBe(0)
  expect(await run('list', folder)).toBe(0)
  expect(await run('rotate', folder, 'hub')).toBe(0)
  expect(await run('revoke', folder, 'release')).toBe(1)
  expect(await run('renew', folder)).toBe(0)
  expect(listener.out()).toContain('génération 3')
})

test('the hub takes its key without a passphrase, and nobody else may read it', async () => {
  const folder = join(borrowFolder(), 'keys')
  const file = join(borrowFolder(), 'hub.pem')
  const { around } = listen()
  await runKeys(['create', folder], ceremonyWays(), around)
  expect(await runKeys(['give-hub', folder, file], ceremonyWays(), around)).toBe(0)
  expect(createPrivateKey(readFileSync(file)).asymmetricKeyType).toBe('ed25519')
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
})

test('keys for trying need nobody, and are made once', async () => {
  const folder = join(borrowFolder(), 'a', 'keys')
  const said = listen()
  const nobody = {
    askPassphrase: () => Promise.reject(new Error('nobody is asked')),
    now: new Date(),
  }
  const run = (...words: string[]) => runKeys(words, nobody, said.around)
  expect(await run('trial', folder)).toBe(0)
  expect(said.out()).toContain('ne protègent rien')
  const root = readFileSync(join(folder, '1.root.json'), 'utf8')
  expect(existsSync(join(folder, 'hub.pem'))).toBe(true)
  expect(await run('trial', folder)).toBe(0)
  expect(readFileSync(join(folder, '1.root.json'), 'utf8')).toBe(root)
  expect(await run('rotate', folder, 'release')).toBe(0)
})

test.each([
  [[]],
  [['create']],
  [['rotate', 'keys']],
  [['constructor', 'keys']],
  [['create', 'a', 'b']],
  [['admit', 'keys', 'abc']],
  [['revoke', 'keys', 'hub', '--as', 'marie']],
  [['list', 'keys', '--nope']],
])('%j is not understood', async (words) => {
  expect(await runKeys(words, ceremonyWays(), listen().around)).toBe(2)
})

test('confirming a folder without a publication is refused in French', async () => {
  const folder = join(borrowFolder(), 'keys')
  const said = listen()
  await runKeys(['create', folder], ceremonyWays(), said.around)
  const words = ['timestamp', folder, borrowFolder()]
  expect(await runKeys(words, ceremonyWays(), said.around)).toBe(1)
  expect(said.err()).toContain('ne contient pas de publication signée')
})
