import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildRelease, listFiles } from '#author/build-release.ts'
import { compileGuides } from '#author/compile-guides.ts'
import { readContents } from '#author/open-release.ts'
import { type DatedContents, releaseDifference } from '#author/release-difference.ts'
import { type BorrowedTree, borrowTree, contentOf } from './borrow-tree.ts'

const guide = 'guides/bourse.guide.yaml'

/** The release of a tree as a terminal would read it back. */
async function releaseOf(tree: BorrowedTree, day = '2026-11-23'): Promise<DatedContents> {
  const content = contentOf(tree)
  const guides = compileGuides(content).guides.map((one) => one.guide)
  const files = await buildRelease(content, guides, day)
  const known = new Map(files.map((file) => [file.sha256, file.content]))
  const contents = await readContents(listFiles(files), ({ sha256 }) =>
    Promise.resolve(known.get(sha256)),
  )
  if (!contents.ok) throw new Error(contents.fault)
  return { contents: contents.value, day }
}

const after = async (change: (tree: BorrowedTree) => void, day?: string) => {
  const before = await releaseOf(borrowTree())
  const tree = borrowTree()
  change(tree)
  return releaseDifference(before, await releaseOf(tree, day))
}

const pathsOf = (changes: readonly { readonly path: readonly (string | number)[] }[]) =>
  changes.map(({ path }) => path.join('.'))

test('nothing changed is an empty difference', async () => {
  const { fetch, stale, guides, settings, places, registry } = await after(() => {})
  expect({ fetch, stale, guides, settings, places }).toEqual({
    fetch: { files: [], bytes: 0 },
    stale: [],
    guides: [],
    settings: [],
    places: [],
  })
  expect(Object.values(registry).flat()).toEqual([])
})

test('« Faire le point » that comes, changes or goes is told', async () => {
  const written = readFileSync('kiosk-config/common/nouvelle-caledonie/diagnostic.yaml', 'utf8')
  const withDiagnostic = (text: string) => {
    const tree = borrowTree()
    tree.write('diagnostic.yaml', text)
    return releaseOf(tree)
  }
  const [none, one, other] = [
    await releaseOf(borrowTree()),
    await withDiagnostic(written),
    await withDiagnostic(written.replace('weighs: { equipement: 3 }', 'weighs: { equipement: 2 }')),
  ]
  const between = (before: DatedContents, now: DatedContents) =>
    releaseDifference(before, now).diagnostic
  expect(between(none, one)).toMatchObject({ kind: 'added' })
  expect(between(one, none)).toMatchObject({ kind: 'removed' })
  expect(between(one, one)).toBeUndefined()
  const changed = between(one, other)
  expect(changed?.kind).toBe('changed')
  expect(pathsOf(changed?.changes ?? [])).toEqual(['questions.0.answers.3.weighs.equipement'])
})

test('at the first release everything is new', async () => {
  const first = releaseDifference(undefined, await releaseOf(borrowTree()))
  expect(first.guides).toMatchObject([{ id: 'bourse', kind: 'added', after: 3 }])
  expect(first.fetch.files).toEqual(['front', 'guides/bourse', 'search'])
  expect(first.places.map(({ id }) => id)).toEqual(['annexe', 'mairie'])
})

describe('each change is told where it is', () => {
  test('a guide, with its versions and what changed in it', async () => {
    const { guides, fetch } = await after(({ edit }) => {
      edit(guide, 'version: 3', 'version: 4')
      edit(guide, 'minutes: ', 'minutes: 1')
    })
    expect(guides).toMatchObject([{ id: 'bourse', kind: 'changed', before: 3, after: 4 }])
    expect(pathsOf(guides[0]?.changes ?? [])).toEqual(['version', 'meta.minutes'])
    expect(fetch.files).toContain('guides/bourse')
    expect(fetch.bytes).toBeGreaterThan(5000)
  })

  test('a guide that goes', async () => {
    const { guides } = await after(({ edit }) => edit(guide, 'status: published', 'status: draft'))
    expect(guides).toMatchObject([{ id: 'bourse', kind: 'removed', before: 3, after: undefined }])
  })

  test('a setting, a place, a counter', async () => {
    const { settings, places, registry } = await after(({ edit }) => {
      edit('deployment.yaml', 'goodbyeSeconds: 10', 'goodbyeSeconds: 12')
      edit('places.yaml', 'name: Mairie du Bourg', 'name: Mairie')
      edit('registry/offices.yaml', 'name: Accueil de la mairie', 'name: Accueil')
    })
    expect(pathsOf(settings)).toEqual(['times.goodbyeSeconds'])
    expect(places).toMatchObject([{ id: 'mairie', kind: 'changed' }])
    expect(registry.offices).toMatchObject([{ id: 'accueil', kind: 'changed' }])
  })
})

test('a fact that goes stale is told in the release after, and only there', async () => {
  const long = await after(() => {}, '2028-12-01')
  expect(long.stale.map(({ name }) => name)).toContain('guide bourse, fait campagne ★')
  const tree = borrowTree()
  const again = releaseDifference(
    await releaseOf(tree, '2028-12-01'),
    await releaseOf(tree, '2028-12-02'),
  )
  expect(again.stale).toEqual([])
})

test('what is told to be fetched is exactly the files that are not there yet, whatever was changed', async () => {
  const edits: readonly (readonly [string, string, string])[] = [
    [guide, 'version: 3', 'version: 4'],
    ['deployment.yaml', 'goodbyeSeconds: 10', 'goodbyeSeconds: 12'],
    ['places.yaml', 'name: Mairie du Bourg', 'name: Mairie'],
    ['registry/offices.yaml', 'name: Accueil de la mairie', 'name: Accueil'],
    ['registry/glossary.yaml', "Une aide pour payer l'école.", 'Une aide.'],
  ]
  const some = fc.subarray([...edits])
  const treeWith = (made: typeof edits) => {
    const tree = borrowTree()
    for (const [file, from, to] of made) tree.edit(file, from, to)
    return tree
  }
  await fc.assert(
    fc.asyncProperty(some, some, async (a, b) => {
      const [before, now] = [await releaseOf(treeWith(a)), await releaseOf(treeWith(b))]
      const { fetch, guides, settings, places, registry } = releaseDifference(before, now)
      const had = new Set([...before.contents.files.values()].map(({ sha256 }) => sha256))
      const wanted = [...now.contents.files].filter(([, { sha256 }]) => !had.has(sha256))
      expect(fetch.files).toEqual(wanted.map(([name]) => name))
      // Something to read whenever there is something to fetch, and the other way round.
      const told = [guides, settings, places, ...Object.values(registry)].flat().length > 0
      expect(told).toBe(fetch.files.length > 0)
    }),
    { numRuns: 30 },
  )
})
