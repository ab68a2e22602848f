import { expect, test } from 'vitest'
import { knownFile } from '../../../../src/admin/content/tree/known-file.ts'
import {
  type MovableFile,
  isMovable,
  removeFile,
  renameFile,
} from '../../../../src/admin/content/tree/move-file.ts'
import { good, goodTexts } from '../good-texts.ts'

const movable = (path: string): MovableFile => {
  const file = knownFile(path)
  if (file === undefined || !isMovable(file)) throw new Error(path)
  return file
}

const guide = movable(`${good}/guides/bourse.guide.yaml`)
const fragment = movable(`${good}/fragments/mot-de-passe.frag.yaml`)

test('a guide is renamed with its stories, and only the lines that name it change', () => {
  const writes = renameFile(goodTexts, guide, 'bourse-du-bourg')
  expect(writes?.map(({ path, text }) => [path, text !== null])).toEqual([
    [`${good}/guides/bourse.guide.yaml`, false],
    [`${good}/guides/bourse-du-bourg.guide.yaml`, true],
    [`${good}/stories/bourse.stories.yaml`, false],
    [`${good}/stories/bourse-du-bourg.stories.yaml`, true],
  ])
  const before = goodTexts.get(`${good}/stories/bourse.stories.yaml`)
  expect(writes?.[3]?.text).toBe(before?.replace('guide: bourse', 'guide: bourse-du-bourg'))
})

test('a shared fragment is renamed in every guide that includes it', () => {
  const writes = renameFile(goodTexts, fragment, 'mot-oublie')
  expect(writes?.map(({ path }) => path)).toEqual([
    fragment.path,
    `${good}/fragments/mot-oublie.frag.yaml`,
    guide.path,
  ])
  expect(writes?.[2]?.text).toBe(
    goodTexts.get(guide.path)?.replace('fragment: mot-de-passe', 'fragment: mot-oublie'),
  )
})

test('nothing is renamed while a file that it changes cannot be read', () => {
  const texts = new Map(goodTexts)
  texts.set(guide.path, 'steps: [')
  expect(renameFile(texts, guide, 'mon-ccp')).toBeUndefined()
})

test('a guide goes with its stories; a fragment leaves behind those that include it', () => {
  expect(removeFile(goodTexts, guide)).toHaveLength(2)
  expect(removeFile(goodTexts, fragment)).toEqual([{ path: fragment.path, text: null }])
})
