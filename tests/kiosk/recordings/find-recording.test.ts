import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { frontPackOf, namedText } from '#contract/recording.ts'
import { recordingFinder } from '#kiosk/recordings/find-recording.ts'
import { writePack } from '#seal/recordings-pack.ts'
import { webCrypto } from '#seal/seal-crypto.ts'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const nameOf = (sentence: string) => sha256(namedText(sentence, 'fr')).slice(0, 16)
const packOf = (...sentences: string[]) =>
  writePack(
    'fr',
    new Map(sentences.map((one) => [nameOf(one), new TextEncoder().encode(`sound of ${one}`)])),
  )

function shelf(packs: Readonly<Record<string, Uint8Array<ArrayBuffer>>>) {
  const disk = new Map(Object.values(packs).map((bytes) => [sha256(bytes), bytes]))
  const files = Object.entries(packs).map(([name, bytes]) => ({
    name,
    sha256: sha256(bytes),
    bytes: bytes.length,
  }))
  const reads: string[] = []
  const releases = {
    kept: async (hashes: readonly string[]) => new Set(hashes.filter((one) => disk.has(one))),
    readFile: async (hash: string) => {
      reads.push(hash)
      return disk.get(hash)
    },
  }
  const open = () => recordingFinder({ files }, { releases, crypto: webCrypto(crypto.subtle) })
  return { disk, files, reads, open }
}

const all = {
  'audio/fr/shell': packOf('Continuer'),
  [frontPackOf(nameOf('Ma santé'), 'fr')]: packOf('Ma santé'),
  'audio/fr/guides/carte': packOf('Avez-vous la carte ?'),
}
const heard = (sound: Uint8Array | undefined) => sound && new TextDecoder().decode(sound)

test('a sentence is found by its words, in the guide and around it', async () => {
  const finder = await shelf(all).open()
  expect(heard(await finder.find('Avez-vous la carte ?', 'fr', 'carte'))).toBe(
    'sound of Avez-vous la carte ?',
  )
  expect(heard(await finder.find('Continuer', 'fr', 'carte'))).toBe('sound of Continuer')
  expect(heard(await finder.find('Ma santé', 'fr', undefined))).toBe('sound of Ma santé')
})

test('another word, another language or another guide finds nothing', async () => {
  const finder = await shelf(all).open()
  expect(await finder.find('Continuez', 'fr', 'carte')).toBeUndefined()
  expect(await finder.find('Continuer', 'en', 'carte')).toBeUndefined()
  expect(await finder.find('Avez-vous la carte ?', 'fr', undefined)).toBeUndefined()
})

test('what has not all come is not promised', async () => {
  const { disk, files, open } = shelf(all)
  expect((await open()).hasAll('fr', 'carte')).toBe(true)
  disk.delete(files[2]?.sha256 ?? '')
  const finder = await open()
  expect(finder.hasAll('fr', 'carte')).toBe(false)
  expect(finder.hasAll('fr', undefined)).toBe(true)
  expect(finder.hasAll('en', undefined)).toBe(false)
})

test('a file that the disk has spoilt is silent, and so is one that fails', async () => {
  const { disk, files, open } = shelf(all)
  const finder = await open()
  const shell = files[0]?.sha256 ?? ''
  disk.set(
    shell,
    Uint8Array.from(all['audio/fr/shell'], (byte, at) => (at === 40 ? byte ^ 1 : byte)),
  )
  expect(await finder.find('Continuer', 'fr', undefined)).toBeUndefined()
})

test('a file is opened once, and its memory given back at the end of the session', async () => {
  const { reads, open } = shelf(all)
  const finder = await open()
  await finder.find('Continuer', 'fr', undefined)
  await finder.find('Continuer', 'fr', undefined)
  expect(reads).toHaveLength(1)
  finder.close()
  await finder.find('Continuer', 'fr', undefined)
  expect(reads).toHaveLength(2)
})
