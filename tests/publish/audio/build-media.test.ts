import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { encodeSound } from '#publish/audio/encode-sound.ts'
import { buildMedia } from '#publish/audio/build-media.ts'
import { secondsOfOggOpus } from '#publish/audio/ogg-opus.ts'
import { readDeploymentFolder } from '#publish/read-deployment-folder.ts'
import { chapterSound } from '#contract/media.ts'
import { recordingName } from '#seal/recording-name.ts'
import { openPack } from '#seal/recordings-pack.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { isLate } from '#seal/needed-files.ts'
import { borrowDeployment } from '../borrow-deployment.ts'

// A voice takes a second to wake on a loaded machine.
vi.setConfig({ testTimeout: 60_000 })

const words = (text: string) =>
  `{ std: { fr: "${text}", en: "Words" }, easy: { fr: "${text}", en: "Words" } }`
const shelf = `schema: shelf/1
title: ${words('Les jeudis')}
lead: ${words('Des séances.')}
picture: horloge
noNext: ${words('Demandez.')}
`
const session = (recording: string, at = '') => `schema: media/1
id: jeudi
title: ${words('Un jeudi')}
lead: ${words('Une séance.')}
date: '2026-10-01'
recording: ${recording}
chapters:
  - title: ${words('Bonjour')}
    ${at}transcript: ${words('Bonjour à toutes et à tous. Je suis une voix.')}
`
const content = (folder: string) => {
  const read = readDeploymentFolder(folder).content
  if (!read) throw new Error('readable')
  return read
}
const keptIn = () => {
  const root = mkdtempSync(join(tmpdir(), 'escale-media-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  return root
}

test('a synthetic session has a sound for each chapter, in a file that comes late; made once, the same bytes again', async () => {
  const { folder, write } = borrowDeployment()
  write('media.yaml', shelf)
  write('media/jeudi.media.yaml', session('{ kind: synthetic }'))
  const root = keptIn()
  const { files, findings } = await buildMedia(folder, content(folder), root)
  expect(findings).toEqual([])
  const [file] = files
  if (!file) throw new Error('made')
  expect(file.name).toBe('audio/media/jeudi')
  expect(isLate(file)).toBe(true)
  const pack = openPack(file.content)
  const name = await recordingName(chapterSound(0), 'fr', webCrypto(crypto.subtle))
  const sound = pack.ok ? pack.value.sound(name) : undefined
  const seconds = sound && secondsOfOggOpus(sound)
  expect(seconds).toBeGreaterThan(2)
  expect(seconds).toBeLessThan(15)
  const again = await buildMedia(folder, content(folder), root)
  expect(again.files[0]?.sha256).toBe(file.sha256)
})

const recorded = (sha256: string) =>
  session(
    `{ kind: file, sha256: '${sha256}', seconds: 60, voice: V, recorded: '2026-10-01', licence: L }`,
    'at: 0\n    ',
  )

test('a recorded file is held to its hash, and M03 says what is wrong with it', async () => {
  const { folder, write } = borrowDeployment()
  write('media.yaml', shelf)
  const sound = await encodeSound({ samples: new Int16Array(16_000), rate: 16_000 })
  const sha256 = createHash('sha256').update(sound).digest('hex')
  const problem = async () => {
    const { findings, files } = await buildMedia(folder, content(folder), keptIn())
    return findings[0] ? `${findings[0].code} ${findings[0].message}` : files.length
  }
  write('media/jeudi.media.yaml', recorded(sha256))
  expect(await problem()).toMatch(/^M03 .*n’est pas là/)
  write('media/jeudi.opus', sound.subarray(0, 100))
  expect(await problem()).toMatch(/^M03 .*n’est pas le fichier nommé/)
  write('media/jeudi.opus', sound)
  expect(await problem()).toBe(1)
  const cut = sound.subarray(0, 100)
  write('media/jeudi.opus', cut)
  write('media/jeudi.media.yaml', recorded(createHash('sha256').update(cut).digest('hex')))
  expect(await problem()).toMatch(/^M03 .*pas un son Ogg Opus entier/)
})

test('without a shelf nothing is made', async () => {
  const { folder, write } = borrowDeployment()
  write('media/jeudi.media.yaml', session('{ kind: synthetic }'))
  expect(await buildMedia(folder, content(folder), keptIn())).toEqual({ files: [], findings: [] })
})
