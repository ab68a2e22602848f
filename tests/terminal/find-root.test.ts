import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findRoot } from '#terminal/find-root.ts'
import { newRepository } from '../seal/repository.ts'
import { freshFolder } from './wipe/fresh-folder.ts'

const root = newRepository().read('root', 1) ?? new Uint8Array()

function write(project: string, path: string, bytes: Uint8Array | string = root) {
  const file = join(project, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, bytes)
  return file
}
const found = (chosen: string | undefined, project: string) => {
  const result = findRoot(chosen, project)
  return result.ok ? result.value : result.fault.why
}

describe('the root of trust of a terminal', () => {
  test('is the one it is told', () => {
    const project = freshFolder()
    expect(found(write(project, 'elsewhere.json'), project)).toEqual(root)
  })

  test('is otherwise that of the built app, then that of the keys for trying', () => {
    const project = freshFolder()
    const other = newRepository().read('root', 1) ?? new Uint8Array()
    write(project, '.escale/keys/1.root.json', other)
    expect(found(undefined, project)).toEqual(other)
    write(project, 'dist/kiosk/assets/root-a_B1-c.json')
    expect(found(undefined, project)).toEqual(root)
  })

  test('is asked for when there is none, or when the file is not one', () => {
    const project = freshFolder()
    expect(found(undefined, project)).toBe('no-root')
    expect(found(join(project, 'nowhere.json'), project)).toBe('no-root')
    expect(found(write(project, 'front.json', '{"signed":{}}'), project)).toBe('no-root')
  })
})
