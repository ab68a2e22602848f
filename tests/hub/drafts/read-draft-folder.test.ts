import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readDraftFolder } from '../../../src/hub/drafts/read-draft-folder.ts'

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'escale-drafts-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

test('a deployment is read with what it shares, and without its neighbours', () => {
  const root = folderOf({
    'pcn/places.yaml': 'places: {}\n',
    'pcn/guides/impots.guide.yaml': 'titre: Impôts\r\n',
    'common/registry/docs.yaml': 'docs: {}\n',
    'autre/places.yaml': 'places: {}\n',
  })
  expect(readDraftFolder(join(root, 'pcn'))).toEqual({
    deployment: 'pcn',
    texts: [
      { path: 'pcn/guides/impots.guide.yaml', text: 'titre: Impôts\r\n' },
      { path: 'pcn/places.yaml', text: 'places: {}\n' },
      { path: 'common/registry/docs.yaml', text: 'docs: {}\n' },
    ],
    unreadable: [],
  })
})

test('a file that is no UTF-8 is named, not read wrongly', () => {
  const root = folderOf({ 'pcn/places.yaml': new Uint8Array([0x4b, 0x6f, 0x6e, 0xe9]) })
  expect(readDraftFolder(join(root, 'pcn'))).toMatchObject({
    texts: [],
    unreadable: ['pcn/places.yaml'],
  })
})

test('a folder that is not there is a fault', () => {
  expect(() => readDraftFolder('/nowhere/pcn')).toThrow('ENOENT')
})
