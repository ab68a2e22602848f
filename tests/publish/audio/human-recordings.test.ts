import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { readHumanSounds, soundFolders } from '#publish/audio/human-recordings.ts'
import { writeOggOpus } from '#publish/audio/ogg-opus.ts'
import { recordingName } from '#seal/recording-name.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { borrowDeployment } from '../borrow-deployment.ts'

const nameOf = (sentence: string) => recordingName(sentence, 'fr', webCrypto(crypto.subtle))
const sound = (seconds = 1.2) =>
  writeOggOpus({
    packets: Array.from({ length: Math.ceil(seconds / 0.06) }, () => new Uint8Array(40)),
    packetMs: 60,
    rate: 48_000,
    preSkip: 0,
    seconds,
  })

const listed = (name: string, text: string) =>
  `schema: recordings/1
recordings:
  ${name}: { text: "${text}", voice: 'Jeanne', recorded: '2026-11-20', licence: 'CC BY 4.0' }
`

function folders() {
  const deployment = borrowDeployment()
  const put = (file: string, content: string | Uint8Array) => {
    const path = deployment.path(file)
    if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  const read = () => readHumanSounds(soundFolders(deployment.folder, ['lecons']), 'fr', nameOf)
  return { put, read }
}

test('a recording stands for its sentence; that of the deployment over that of a shelf', async () => {
  const { put, read } = folders()
  const name = await nameOf('Continuer')
  put('../common/lecons/audio/fr.yaml', listed(name, 'Continuer').replace('Jeanne', 'Paul'))
  put(`../common/lecons/audio/fr/${name}.opus`, sound())
  expect((await read()).sounds.get(name)).toMatchObject({ voice: 'Paul', from: 'common/lecons' })
  put('audio/fr.yaml', listed(name, 'Continuer'))
  put(`audio/fr/${name}.opus`, sound(0.8))
  const { sounds, findings } = await read()
  expect(findings).toEqual([])
  expect(sounds.get(name)).toMatchObject({ voice: 'Jeanne', from: '', licence: 'CC BY 4.0' })
})

type FilesOf = (name: string) => Promise<Readonly<Record<string, string | Uint8Array>>>

test.each<[string, FilesOf]>([
  ['the sound is missing', async () => ({})],
  ['the sound is no Ogg Opus', async (name: string) => ({ [`audio/fr/${name}.opus`]: 'RIFF' })],
  [
    'the sound is not a sentence',
    async (name: string) => ({ [`audio/fr/${name}.opus`]: sound(90) }),
  ],
  [
    'a sound is not in the list',
    async (name: string) => ({
      [`audio/fr/${name}.opus`]: sound(),
      'audio/fr/0123456789abcdef.opus': sound(),
    }),
  ],
])('%s: A07 names the list', async (_what, filesOf) => {
  const { put, read } = folders()
  const name = await nameOf('Continuer')
  put('audio/fr.yaml', listed(name, 'Continuer'))
  for (const [file, content] of Object.entries(await filesOf(name))) put(file, content)
  const { findings } = await read()
  expect(findings.map(({ code }) => code)).toEqual(['A07'])
  expect(findings[0]?.file).toMatch(/audio\/fr\.yaml$/)
})

test('a sentence under another name is told its own', async () => {
  const { put, read } = folders()
  put('audio/fr.yaml', listed('0123456789abcdef', 'Continuer'))
  put('audio/fr/0123456789abcdef.opus', sound())
  const { findings, sounds } = await read()
  expect(findings[0]?.message).toContain(await nameOf('Continuer'))
  expect(sounds.size).toBe(0)
})

test('sounds without a list are told of, and a list that is not one is', async () => {
  const { put, read } = folders()
  put('audio/fr/0123456789abcdef.opus', sound())
  expect((await read()).findings.map(({ code }) => code)).toEqual(['A07'])
  put('audio/fr.yaml', 'schema: autre/1\nrecordings: {}\n')
  expect((await read()).findings.map(({ code }) => code)).toEqual(['X02'])
})
