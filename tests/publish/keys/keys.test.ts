import { createPrivateKey } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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
  [[], 'Quelle commande ?'],
  [['create'], 'attend le dossier des clés'],
  [['rotate', 'keys'], 'Il manque un mot à « rotate »'],
  [['constructor', 'keys'], 'Commande inconnue : « constructor »'],
  [['crate', 'keys'], 'Vouliez-vous dire « create » ?'],
  [['create', 'a', 'b'], 'Mot en trop : « b »'],
  [['admit', 'keys', 'abc'], '--as marie'],
  [['revoke', 'keys', 'hub', '--as', 'marie'], '--as ne va pas avec « revoke »'],
  [['list', 'keys', '--nope'], 'Option inconnue : --nope'],
])('%j is not understood, and why is said', async (words, why) => {
  const said = listen()
  expect(await runKeys(words, ceremonyWays(), said.around)).toBe(2)
  expect(said.err()).toContain(why)
})

test('what may be written is shown to who asks for it', async () => {
  const said = listen()
  expect(await runKeys(['--help'], ceremonyWays(), said.around)).toBe(0)
  expect(said.out()).toContain('give-hub <clés> <fichier>')
})

test('a key that does not read is named, by the list and by what would need it', async () => {
  const folder = join(borrowFolder(), 'keys')
  const said = listen()
  const run = (...words: string[]) => runKeys(words, ceremonyWays(), said.around)
  await run('create', folder)
  writeFileSync(join(folder, 'hub.key.json'), '{')
  expect(await run('list', folder)).toBe(1)
  expect(await run('give-hub', folder, join(folder, 'hub.pem'))).toBe(1)
  expect(said.err().match(/hub\.key\.json/g)).toHaveLength(2)
  writeFileSync(join(folder, '1.root.json'), '{')
  expect(await run('list', folder)).toBe(1)
  expect(said.err()).toContain('clés racines est abîmé')
})

test('a folder that cannot be is told, and no half ceremony is left', async () => {
  const folder = borrowFolder()
  const said = listen()
  const run = (...words: string[]) => runKeys(words, ceremonyWays(), said.around)
  writeFileSync(join(folder, 'file'), '')
  expect(await run('create', join(folder, 'file'))).toBe(1)
  expect(await run('list', join(folder, 'file'))).toBe(1)
  expect(await run('trial', join(folder, 'file', 'keys'))).toBe(1)
  // The third file of five cannot be written.
  const keys = join(folder, 'keys')
  mkdirSync(join(keys, 'root-3.key.json.next'), { recursive: true })
  expect(await run('create', keys)).toBe(1)
  expect(readdirSync(keys)).toEqual(['root-3.key.json.next'])
  expect(said.err().split('\n')).toHaveLength(4)
})

test('confirming a folder without a publication is refused in French', async () => {
  const folder = join(borrowFolder(), 'keys')
  const said = listen()
  await runKeys(['create', folder], ceremonyWays(), said.around)
  const words = ['timestamp', folder, borrowFolder()]
  expect(await runKeys(words, ceremonyWays(), said.around)).toBe(1)
  expect(said.err()).toContain('ne contient pas de publication signée')
})
