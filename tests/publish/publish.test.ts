import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { guideSchema } from '#contract/guide.ts'
import { frontSchema, manifestSchema } from '#contract/release.ts'
import { publish, runPublish } from '#publish/publish.ts'
import { openIndex } from '#search/find.ts'
import { borrowDeployment, listen } from './borrow-deployment.ts'

const readManifest = (out: string) =>
  v.parse(manifestSchema, JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')))

const readFile = (out: string, name: string) => {
  const file = readManifest(out).files.find((one) => one.name === name)
  return readFileSync(join(out, 'files', `${file?.sha256}.json`), 'utf8')
}

const published = async () => {
  const deployment = borrowDeployment()
  const out = deployment.path('../release')
  const again = () => publish(deployment.folder, out, listen().around)
  expect(await again()).toBe(0)
  return { ...deployment, out, again }
}

test('each file is the one its name says, as it is and compressed', async () => {
  const { out } = await published()
  const { files, number, deployment } = readManifest(out)
  expect({ number, deployment }).toEqual({ number: 1, deployment: 'bourg' })
  expect(files.map(({ name }) => name)).toEqual(['front', 'guides/bourse', 'search'])
  for (const { sha256, bytes } of files) {
    const path = join(out, 'files', `${sha256}.json`)
    const content = readFileSync(path)
    expect(content.length).toBe(bytes)
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
    expect(brotliDecompressSync(readFileSync(`${path}.br`)).equals(content)).toBe(true)
  }
})

test('a terminal can read every file with the schemas of the contract', async () => {
  const { out } = await published()
  const front = v.parse(frontSchema, JSON.parse(readFile(out, 'front')))
  const guide = v.parse(guideSchema, JSON.parse(readFile(out, 'guides/bourse')))
  expect(front.cards).toMatchObject([{ id: 'bourse', version: 3, topic: 'ecole' }])
  expect(Object.keys(guide.steps)).toContain('acces-connu')
  const finder = openIndex(readFile(out, 'search'))
  expect(finder.ok && finder.value.find('bourse', 5)[0]?.id).toBe('bourse')
})

test('only what guides lead to is shipped', async () => {
  const { out } = await published()
  const { registry } = v.parse(frontSchema, JSON.parse(readFile(out, 'front')))
  expect(Object.keys(registry.docs)).toEqual(['avis', 'certificat'])
  expect(Object.keys(registry.partners)).toEqual(['bourg'])
  expect(Object.keys(registry.glossary)).toEqual(['bourse'])
})

test('publishing the same content again changes nothing, not even the date', async () => {
  const { out, again } = await published()
  const before = readFileSync(join(out, 'manifest.json'), 'utf8')
  expect(await again()).toBe(0)
  expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before)
})

test('a change takes the next number, keeps the files of the release before, drops the older ones', async () => {
  const { out, again, edit } = await published()
  const [first] = [readManifest(out)]
  edit('places.yaml', 'name: Mairie du Bourg', 'name: Grande mairie')
  await again()
  const second = readManifest(out)
  expect(second.number).toBe(2)
  const names = () => new Set(readdirSync(join(out, 'files')))
  for (const { sha256 } of [...first.files, ...second.files]) {
    expect(names()).toContain(`${sha256}.json`)
  }
  edit('places.yaml', 'name: Grande mairie', 'name: Petite mairie')
  await again()
  expect(readManifest(out).number).toBe(3)
  const gone = first.files.find(({ name }) => name === 'front')?.sha256
  expect(names()).not.toContain(`${gone}.json`)
  expect(names()).not.toContain(`${gone}.json.br`)
})

test('a file that was cut short or lost is put back', async () => {
  const { out, again } = await published()
  const [front, guide] = readManifest(out).files
  const path = (sha256 = '') => join(out, 'files', `${sha256}.json`)
  const whole = readFileSync(path(front?.sha256))
  writeFileSync(path(front?.sha256), whole.subarray(0, 100))
  rmSync(`${path(guide?.sha256)}.br`)
  expect(await again()).toBe(0)
  expect(readFileSync(path(front?.sha256)).equals(whole)).toBe(true)
  expect(readdirSync(join(out, 'files'))).toContain(`${guide?.sha256}.json.br`)
  expect(readManifest(out).number).toBe(1)
})

test('nothing is written when there is an error', async () => {
  const { folder, path, edit } = borrowDeployment()
  edit('deployment.yaml', 'defaultPlace: mairie', 'defaultPlace: marie')
  const said = listen()
  expect(await publish(folder, path('../release'), said.around)).toBe(1)
  expect(said.err()).toContain('Vouliez-vous dire « mairie » ?')
  expect(said.out()).toBe('')
  expect(readdirSync(path('..'))).not.toContain('release')
})

test('a draft and a guide past its last day stay home', async () => {
  const { out, again, edit, read } = await published()
  edit(
    'guides/bourse.guide.yaml',
    'langs: [fr, en]\nstart',
    'validity: { until: "2026-11-22" }\nlangs: [fr, en]\nstart',
  )
  await again()
  expect(readManifest(out).files.map(({ name }) => name)).toEqual(['front', 'search'])
  edit('guides/bourse.guide.yaml', '"2026-11-22"', '"2026-11-23"')
  await again()
  expect(readManifest(out).files).toHaveLength(3)
  expect(read('guides/bourse.guide.yaml')).toContain('2026-11-23')
  edit('guides/bourse.guide.yaml', 'status: published', 'status: draft')
  await again()
  expect(readManifest(out).files).toHaveLength(2)
})

test('a damaged manifest stops the publication: its number must not start again', async () => {
  const { out, again, folder } = await published()
  writeFileSync(join(out, 'manifest.json'), '{"number": 7')
  expect(await again()).toBe(1)
  const said = listen()
  await publish(folder, out, said.around)
  expect(said.err()).toContain('sauvegarde')
})

test('another deployment is not written over', async () => {
  const { out, again } = await published()
  const manifest = readManifest(out)
  writeFileSync(join(out, 'manifest.json'), JSON.stringify({ ...manifest, deployment: 'autre' }))
  expect(await again()).toBe(1)
})

test('a command that is not understood exits with 2 and says how to call it', async () => {
  for (const args of [[], ['a'], ['--out', 'b'], ['a', 'b', '--out', 'c'], ['a', '--nope']]) {
    const said = listen()
    expect(await runPublish(args, said.around)).toBe(2)
    expect(said.err()).toContain('Usage')
  }
})
