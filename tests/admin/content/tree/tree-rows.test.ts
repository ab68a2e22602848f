import { expect, test } from 'vitest'
import { type TreeKnowledge, treeRows } from '../../../../src/admin/content/tree/tree-rows.ts'
import { good, goodTexts } from '../good-texts.ts'

const finding = (file: string) => ({
  code: 'G01',
  level: 'error' as const,
  at: [],
  message: 'x',
  file,
  line: 1,
  column: 1,
})
const guide = `${good}/guides/bourse.guide.yaml`
const docs = `${good}/registry/docs.yaml`
const offices = `${good}/registry/offices.yaml`
const known: TreeKnowledge = {
  texts: goodTexts,
  changes: new Map(),
  moved: new Map(),
  news: new Map(),
  by: new Map(),
  findings: new Map(),
  stale: {},
  titles: new Map([['bourse', 'Demander une bourse à l’école']]),
}

const names = (groups: ReturnType<typeof treeRows>) =>
  groups.flatMap(({ rows }) => rows.map(({ file }) => file.path))

test('every file of the deployment has its place, in groups', () => {
  const groups = treeRows(known, '', 'all')
  expect(names(groups)).toHaveLength(goodTexts.size)
  expect(groups.map(({ group }) => group)).toEqual([
    'guides',
    'stories',
    'fragments',
    'registry',
    'places',
    'deployment',
    'memory',
  ])
})

test('a file is found by its title without accents, and by its path', () => {
  expect(names(treeRows(known, 'ECOLE bourse', 'all'))).toEqual([
    guide,
    `${good}/stories/bourse.stories.yaml`,
  ])
  expect(names(treeRows(known, 'places.yaml', 'all'))).toEqual([`${good}/places.yaml`])
})

test('errors come first; what needs somebody and what one has changed can be seen alone', () => {
  const texts = new Map(goodTexts)
  texts.delete(guide)
  const busy = {
    ...known,
    texts,
    changes: new Map([[guide, { path: guide, from: 1, before: 'x', text: null }]]),
    findings: new Map([[docs, [finding(docs)]]]),
    stale: { [offices]: { never: 0, overdue: 2 } },
  }
  const registry = treeRows(busy, '', 'all').find(({ group }) => group === 'registry')
  expect(registry?.rows[0]?.file.path).toBe(docs)
  expect(names(treeRows(busy, '', 'attention'))).toEqual([docs, offices])
  const [group] = treeRows(busy, '', 'changed')
  expect(group?.rows.map(({ change: kind }) => kind)).toEqual(['removed'])
})

test('files of the same name are told apart by the shelf that each stands on', () => {
  const texts = new Map(
    ['common/lessons/guides/bourse', 'common/guides/bourse', 'metropole/guides/bourse'].map(
      (path) => [`${path}.guide.yaml`, ''],
    ),
  )
  const rows = treeRows({ ...known, texts }, '', 'all').flatMap((group) => group.rows)
  expect(rows.map(({ name }) => name)).toEqual([
    'Demander une bourse à l’école',
    'Demander une bourse à l’école (commun, lessons)',
    'Demander une bourse à l’école (commun)',
  ])
})
