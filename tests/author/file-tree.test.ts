import { expect, test } from 'vitest'
import { isThere, namesIn } from '#author/file-tree.ts'

const sources = {
  files: new Map([
    ['bourg/guides/b.yaml', ''],
    ['bourg/guides/old/a.yaml', ''],
    ['bourg-neuf/guides/c.yaml', ''],
  ]),
  unreadable: new Map([['bourg/guides/a.png', { code: 'Y07', message: '' }]] as const),
}

test('a folder holds its files, those without a text, and its folders once', () => {
  expect(namesIn(sources, 'bourg/guides')).toEqual(['a.png', 'b.yaml', 'old'])
  expect(namesIn(sources, 'bourg')).toEqual(['guides'])
  expect(namesIn(sources, 'nowhere')).toEqual([])
})

test('a file without a text is there all the same; a folder is not a file', () => {
  expect(isThere(sources, 'bourg/guides/a.png')).toBe(true)
  expect(isThere(sources, 'bourg/guides/old')).toBe(false)
})
