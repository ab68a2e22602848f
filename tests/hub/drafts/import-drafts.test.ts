import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importDrafts } from '../../../src/hub/drafts/import-drafts.ts'
import { readTree } from '../../../src/hub/drafts/read-drafts.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { manualClock } from '../stage/manual-clock.ts'

const root = 'kiosk-config'
const folder = globSync(`${root}/{common,nouvelle-caledonie-pcn,schemas}/**/*.*`).map((file) => ({
  path: file.slice(root.length + 1),
  text: readFileSync(file, 'utf8'),
}))

describeOnBothEngines('a folder that is imported', (stage) => {
  const importAs = (deployment: string, texts = folder) =>
    importDrafts({ store: stage.store, clock: manualClock() }, texts, deployment)

  test('gives every text of the deployment as it was, byte for byte', async () => {
    const { files, left } = await importAs('nouvelle-caledonie-pcn')
    expect(left.every((path) => path.startsWith('schemas/'))).toBe(true)
    const tree = await readTree(stage.store.read)
    expect(tree.files).toHaveLength(files)
    expect(new Map(tree.files.map(({ path, text }) => [path, text]))).toEqual(
      new Map(
        folder.filter(({ path }) => !left.includes(path)).map(({ path, text }) => [path, text]),
      ),
    )
  })

  test('is imported once: the hub’s own texts are the ones that count', async () => {
    await importAs('nouvelle-caledonie-pcn')
    const again = await importAs('nouvelle-caledonie-pcn', [
      { path: 'nouvelle-caledonie-pcn/places.yaml', text: 'autre' },
    ])
    expect(again).toEqual({ files: 0, left: [] })
    expect((await readTree(stage.store.read)).revision).toBe(1)
  })

  test('is imported once by two hubs that start together', async () => {
    const imported = await Promise.all([
      importAs('nouvelle-caledonie-pcn'),
      importAs('nouvelle-caledonie-pcn'),
    ])
    expect(imported.filter(({ files }) => files > 0)).toHaveLength(1)
  })

  test('is refused when it is none of a deployment, and the right one is taken afterwards', async () => {
    const parent = folder.map(({ path, text }) => ({ path: `kiosk-config/${path}`, text }))
    await expect(importAs('kiosk-config', parent)).rejects.toThrow(
      '« deployment.yaml » n’y est pas',
    )
    await expect(importAs('src', [])).rejects.toThrow('« deployment.yaml » n’y est pas')
    expect((await importAs('nouvelle-caledonie-pcn')).files).toBeGreaterThan(0)
    expect(await importAs('src', [])).toEqual({ files: 0, left: [] })
  })

  test('leaves what a tree cannot hold, and names it', async () => {
    const odd = [
      { path: 'pcn/places.yaml', text: 'places: {}' },
      { path: 'pcn/LISEZ-MOI.md', text: '' },
      { path: 'pcn/photo.yaml', text: '\0PNG' },
      { path: 'autre/places.yaml', text: '' },
    ]
    expect(await importAs('pcn', odd)).toEqual({
      files: 1,
      left: ['pcn/LISEZ-MOI.md', 'pcn/photo.yaml', 'autre/places.yaml'],
    })
  })
})
