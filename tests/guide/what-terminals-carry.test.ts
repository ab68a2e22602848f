/** @whole Holds together every file of the room that a terminal carries: none may bring checks or a schema library. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const carried = [
  'answer',
  'fact-state',
  'guide-machine',
  'markup',
  'papers',
  'progress',
  'read-text',
  'resolve',
  'sheet',
  'sheet-code',
  'surround',
  'verdict',
]

const importsOf = (file: string) =>
  [...readFileSync(`src/${file}`, 'utf8').matchAll(/^import (?!type)[^']*'([^']+)'/gm)].map(
    ([, path = '']) => path.replace(/^\.\//, 'guide/').replace(/^#/, ''),
  )

test('a terminal carries no check and no schema library through the guide room', () => {
  const met = new Set(carried.map((name) => `guide/${name}.ts`))
  for (const file of met)
    for (const path of importsOf(file)) if (path.endsWith('.ts')) met.add(path)
  const outside = [...met].flatMap(importsOf).filter((path) => !path.endsWith('.ts'))
  expect(new Set(outside)).toEqual(new Set(['xstate']))
  expect([...met].filter((file) => !/^guide\/[a-z-]+\.ts$/.test(file))).toEqual([
    'contract/result.ts',
  ])
})
