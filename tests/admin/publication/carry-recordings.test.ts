// @vitest-environment node
import { expect, test } from 'vitest'
import { type BuiltFile, builtFile, listFiles } from '#author/build-release.ts'
import { addressOf } from '#author/open-release.ts'
import { publicSentences } from '#author/speech/public-sentences.ts'
import { packName } from '#contract/recording.ts'
import { recordingName } from '#seal/recording-name.ts'
import { writePack } from '#seal/recordings-pack.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { carryRecordings, countUnsaid } from '../../../src/admin/publication/carry-recordings.ts'
import { builtFiles, contentsOf, guidePath } from './a-release.ts'

const guidePack = packName('fr', { guide: 'bourse' })

/** What was published from the command line: these texts, each sentence with a sound. */
async function published(files: readonly BuiltFile[]): Promise<readonly BuiltFile[]> {
  const { front, guides } = await contentsOf(files)
  const said = publicSentences({ front, guides: Object.values(guides) }, [], 'fr')
  const guideParts = [...said.guides, ['parti', new Set(['Au revoir'])] as const]
  const packs = await Promise.all(
    [
      [packName('fr', { front: '0' }), said.front] as const,
      ...guideParts.map(([guide, all]) => [packName('fr', { guide }), all] as const),
    ].map(async ([name, sentences]) => {
      const names = await Promise.all(
        [...sentences].map((one) => recordingName(one, 'fr', webCrypto(crypto.subtle))),
      )
      const sounds = new Map(names.map((one) => [one, new Uint8Array([1])]))
      return builtFile(name, writePack('fr', sounds))
    }),
  )
  return [...files, ...packs]
}

const readerOf = (files: readonly BuiltFile[]) => {
  const tree = new Map(files.map((file) => [addressOf(file), file.content]))
  return { tree, read: (address: string) => Promise.resolve(tree.get(address)) }
}

const edited = () =>
  builtFiles((text, path) =>
    path === guidePath ? text.replace('Avant de commencer', 'Avant de bien commencer') : text,
  )

test('recordings of guides that stay are kept, those of a guide that left are not', async () => {
  const before = await published(await builtFiles())
  const result = await carryRecordings(await edited(), listFiles(before), readerOf(before).read)
  if (!result.ok) throw new Error(result.fault)
  const names = result.value.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([packName('fr', { front: '0' }), guidePack]))
  expect(names).not.toContain(packName('fr', { guide: 'parti' }))
  expect(await countUnsaid(result.value, await contentsOf(result.value))).toBe(1)
})

test('nothing changed, nothing is unsaid; and where nothing was ever recorded nothing is told', async () => {
  const files = await builtFiles()
  const before = await published(files)
  expect(await countUnsaid(before, await contentsOf(files))).toBe(0)
  expect(await countUnsaid(files, await contentsOf(files))).toBe(0)
})

test('an older release that comes back brings its own', async () => {
  const before = await published(await builtFiles())
  const result = await carryRecordings(before, [], () => Promise.resolve(undefined))
  expect(result).toEqual({ ok: true, value: before })
})

test('recordings that are damaged stop the publication: it would drop them without a word', async () => {
  const before = await published(await builtFiles())
  const { tree, read } = readerOf(before)
  const pack = before.find(({ name }) => name === guidePack)
  if (pack) tree.set(addressOf(pack), new Uint8Array([9]))
  const result = await carryRecordings(await edited(), listFiles(before), read)
  expect(result.ok ? '' : result.fault).toContain(guidePack)
})
