import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { takenNumbers } from '../../src/hub/taken-numbers.ts'
import { describeOnBothEngines } from './on-both-engines.ts'

const folderWith = (lists: Readonly<Record<number, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'escale-taken-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'metadata'))
  for (const [number, text] of Object.entries(lists))
    writeFileSync(join(folder, 'metadata', `${number}.targets.json`), text)
  return folder
}

const together = { isFolderTooLate: false, isConsoleAhead: false }

describeOnBothEngines('numbers that a hub has taken', (stage) => {
  const take = (number: number, text: string) =>
    stage.store.write((db) =>
      db
        .insertInto('release')
        .values({
          number,
          deployment: 'bourg',
          built_at: '2026-11-22T00:00:00.000Z',
          targets: new TextEncoder().encode(text),
          targets_sha256: createHash('sha256').update(text).digest('hex'),
          is_whole: 1,
        })
        .execute(),
    )
  const taken = (folder: string) => takenNumbers(stage.store.read, folder)

  test('are none before the first release', async () => {
    expect(await taken(join(tmpdir(), 'nowhere'))).toEqual({ highest: 0, ...together })
    expect(await taken(folderWith({ 1: 'first' }))).toEqual({ highest: 0, ...together })
  })

  test('are those of the console as well: a folder that goes on by itself comes too late', async () => {
    await take(1, 'first')
    await take(2, 'from the console')
    expect(await taken(folderWith({ 1: 'first' }))).toEqual({
      ...together,
      highest: 2,
      isConsoleAhead: true,
    })
    const aside = folderWith({ 1: 'first', 2: 'from the folder' })
    expect(await taken(aside)).toEqual({ highest: 2, isFolderTooLate: true, isConsoleAhead: false })
    const above = folderWith({ 1: 'first', 3: 'from the folder' })
    expect(await taken(above)).toEqual({ highest: 2, ...together })
  })
})

test('a base that cannot be read is told in French to who starts the hub, who sees no stack', () => {
  const folder = folderWith({})
  const ask = (environment: Readonly<Record<string, string>> = {}) => {
    const args = ['src/hub/taken-numbers.ts', '--data', folder]
    const env = { ...process.env, ...environment }
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
    return { status, stdout, stderr: stderr.trim().split('\n') }
  }
  expect(ask()).toMatchObject({ status: 0, stderr: [''] })
  expect(ask({ DATABASE_URL: 'wamytan' })).toEqual({
    status: 1,
    stdout: '',
    stderr: [expect.stringContaining('DATABASE_URL n’est pas une adresse')],
  })
  writeFileSync(join(folder, 'hub.sqlite'), 'not a database '.repeat(1000))
  expect(ask()).toEqual({
    status: 1,
    stdout: '',
    stderr: [expect.stringContaining('Remettez la dernière sauvegarde')],
  })
}, 60_000)
