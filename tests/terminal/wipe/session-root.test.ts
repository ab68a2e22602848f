import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  chooseSessionRoot,
  everyRoot,
  makeSessionFolder,
  type RootPlaces,
} from '#terminal/wipe/session-root.ts'
import { freshFolder } from './fresh-folder.ts'

const choose = async (places: RootPlaces) => {
  const chosen = await chooseSessionRoot(places)
  if (!chosen.ok) throw new Error(chosen.fault.why)
  onTestFinished(() => rm(chosen.value.path, { recursive: true, force: true }))
  return chosen.value
}

test('session folders are in memory where the system has such a place', async () => {
  const places = { stateFolder: freshFolder(), runtimeFolder: undefined }
  const root = await choose(places)
  expect(root.isOnMemoryDisk).toBe(!root.path.startsWith(places.stateFolder))
  expect(await everyRoot(places)).toContain(root.path)
})

test('a session folder opens to this account only, and no two are alike', async () => {
  const root = await choose({ stateFolder: freshFolder(), runtimeFolder: undefined })
  const folders = await Promise.all([makeSessionFolder(root), makeSessionFolder(root)])
  const paths = folders.map((folder) => (folder.ok ? folder.value : ''))
  expect(new Set(paths).size).toBe(2)
  for (const path of paths) {
    expect(basename(path)).toMatch(/^s-[0-9a-f]{16}$/)
    expect(statSync(path).mode & 0o777).toBe(0o700)
  }
})

test('two terminals of one PC never share a root', async () => {
  const [one, other] = [freshFolder(), freshFolder()]
  const roots = await Promise.all(
    [one, other].map((stateFolder) => everyRoot({ stateFolder, runtimeFolder: freshFolder() })),
  )
  expect(roots[0]?.filter((path) => roots[1]?.includes(path))).toEqual([])
})

test('a runtime folder on a disk is passed over and left as it was', async () => {
  const runtimeFolder = freshFolder()
  const root = await choose({ stateFolder: freshFolder(), runtimeFolder })
  expect(root.path.startsWith(runtimeFolder)).toBe(false)
  const [tried = ''] = await everyRoot({ stateFolder: runtimeFolder, runtimeFolder })
  expect(existsSync(tried)).toBe(false)
})

test('a root in which the browser could not make its socket is passed over', async () => {
  const runtimeFolder = join('/dev/shm', `escale-root-${'x'.repeat(20)}`)
  const root = await choose({ stateFolder: freshFolder(), runtimeFolder })
  expect(root.path.startsWith(runtimeFolder)).toBe(false)
})

test('a root that somebody else laid out as a link is not followed', async () => {
  const stateFolder = freshFolder()
  const elsewhere = freshFolder()
  const runtimeFolder = freshFolder()
  symlinkSync(elsewhere, join(runtimeFolder, 'escale'))
  const root = await choose({ stateFolder, runtimeFolder })
  expect(root.path.startsWith(runtimeFolder)).toBe(false)
})

test('a state folder that cannot be made is a fault with a sentence for the person who installs', async () => {
  const file = join(freshFolder(), 'file')
  writeFileSync(file, '')
  expect(
    await chooseSessionRoot({ stateFolder: join(file, 'state'), runtimeFolder: undefined }),
  ).toEqual({
    ok: false,
    fault: { why: 'failed', sentence: 'Les dossiers de session ne peuvent pas être créés.' },
  })
})

test('a root that is not a folder any more is a fault', async () => {
  const path = join(freshFolder(), 'root')
  writeFileSync(path, '')
  const made = await makeSessionFolder({ path, isOnMemoryDisk: false })
  expect(made).toMatchObject({ ok: false, fault: { why: 'failed' } })
})

test('a root that went away comes back', async () => {
  const path = join(freshFolder(), 'root')
  mkdirSync(path)
  await rm(path, { recursive: true })
  expect((await makeSessionFolder({ path, isOnMemoryDisk: false })).ok).toBe(true)
})
