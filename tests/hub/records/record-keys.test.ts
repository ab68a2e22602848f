import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newRecordKey, readRecordKeys } from '../../../src/hub/records/record-keys.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'escale-record-keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const keysIn = async (path: string) => {
  const keys = await readRecordKeys(path)
  if (!keys.ok) throw new Error(keys.fault)
  return keys.value
}

test('a hub makes its key at its first start, for its own account, and keeps it', async () => {
  const path = join(aFolder(), 'data', 'records.pem')
  const { current } = await keysIn(path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect((await keysIn(path)).current.id).toBe(current.id)
})

test('a key put before the others is the one devices seal to; the others still open', async () => {
  const path = join(aFolder(), 'records.pem')
  const before = await keysIn(path)
  writeFileSync(path, newRecordKey() + readFileSync(path, 'utf8'))
  const after = await keysIn(path)
  expect(after.current.id).not.toBe(before.current.id)
  expect([...after.byId.keys()]).toEqual([after.current.id, before.current.id])
})

test('a file that is not one of keys, or not wholly, is never written over', async () => {
  const path = join(aFolder(), 'records.pem')
  const wrong = newRecordKey().replace(/\n.{20}/, '\n')
  for (const text of ['', 'notes', wrong, newRecordKey() + wrong]) {
    writeFileSync(path, text)
    expect(await readRecordKeys(path)).toMatchObject({ ok: false })
    expect(readFileSync(path, 'utf8')).toBe(text)
  }
})

test('where nothing can be written, the hub says so in French', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(await readRecordKeys(join(folder, 'file', 'records.pem'))).toEqual({
    ok: false,
    fault: expect.stringMatching(/clé des comptes rendus ne peut pas être (?:faite|lue)/),
  })
})
