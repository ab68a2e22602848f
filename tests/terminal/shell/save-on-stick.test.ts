import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findStick, saveOnStick } from '#terminal/shell/save-on-stick.ts'
import { freshFolder } from '../wipe/fresh-folder.ts'

function stand() {
  const root = freshFolder()
  const stick = join(root, 'escale', 'STICK')
  mkdirSync(stick, { recursive: true })
  const file = join(freshFolder(), 'guid')
  writeFileSync(file, 'a document')
  const isStick = (folder: string) => Promise.resolve(folder === stick)
  return { root, stick, file, isStick }
}

test('a folder that is no mount is on the terminal’s own disk: nothing is written there', async () => {
  const { root, file } = stand()
  expect(await findStick([root])).toBeUndefined()
  expect(await saveOnStick(file, 'document-1.pdf', [root])).toEqual({
    ok: false,
    fault: 'no-stick',
  })
})

test('a document is copied under a neutral name, beside what is there', async () => {
  const { root, stick, file, isStick } = stand()
  writeFileSync(join(stick, 'document-1.pdf'), 'the person’s own')
  const saved = await saveOnStick(file, 'document-1.pdf', [join(root, 'gone'), root], isStick)
  expect(saved).toEqual({ ok: true, value: undefined })
  expect(readdirSync(stick).toSorted()).toEqual(['document-1-2.pdf', 'document-1.pdf'])
  expect(readFileSync(join(stick, 'document-1-2.pdf'), 'utf8')).toBe('a document')
  expect(readFileSync(join(stick, 'document-1.pdf'), 'utf8')).toBe('the person’s own')
})

test('a document that went away leaves nothing on the stick', async () => {
  const { root, stick, isStick } = stand()
  const saved = await saveOnStick(join(root, 'gone'), 'document-1', [root], isStick)
  expect(saved).toEqual({ ok: false, fault: 'save-failed' })
  expect(readdirSync(stick)).toEqual([])
})
