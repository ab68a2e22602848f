import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newPack, packText } from '#author/languages/draft-pack.ts'
import { languageSounds } from '#publish/audio/language-sounds.ts'
import { writeOggOpus } from '#publish/audio/ogg-opus.ts'
import { readDeploymentFolder } from '#publish/read-deployment-folder.ts'
import { recordingName } from '#seal/recording-name.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { borrowDeployment } from '../borrow-deployment.ts'

const aSound = writeOggOpus({
  packets: Array.from({ length: 20 }, () => new Uint8Array(40)),
  packetMs: 60,
  rate: 48_000,
  preSkip: 0,
  seconds: 1.2,
})

const withLanguage = () => {
  const { folder, path, write } = borrowDeployment()
  mkdirSync(path('packs/dhv'), { recursive: true })
  write('packs/dhv/pack.yaml', packText(newPack('dhv', '2026-11-23')))
  mkdirSync(path('audio/dhv'), { recursive: true })
  const read = () => {
    const { content } = readDeploymentFolder(folder)
    if (content === undefined) throw new Error('the deployment is readable')
    return languageSounds({ folder, content })
  }
  return { path, write, read }
}

test('a language without recordings has no file, and nothing is wrong', async () => {
  const { files, findings } = await withLanguage().read()
  expect({ files, findings }).toEqual({ files: [], findings: [] })
})

test('what speakers recorded is a file of its own; a French sentence may be said in their language', async () => {
  const { path, write, read } = withLanguage()
  const name = await recordingName('École', 'dhv', webCrypto(crypto.subtle))
  writeFileSync(path(`audio/dhv/${name}.opus`), aSound)
  write(
    'audio/dhv.yaml',
    `schema: recordings/1\nrecordings:\n  ${name}: { text: École, voice: Un groupe, recorded: '2026-11-20', licence: CC BY 4.0 }\n`,
  )
  const { files, findings } = await read()
  expect(findings).toEqual([])
  expect(files.map((file) => file.name)).toEqual(['audio/dhv/shell'])
  expect(files[0]?.content.length).toBeGreaterThan(aSound.length)
})

test('a sound that nobody listed is told', async () => {
  const { path, read } = withLanguage()
  writeFileSync(path('audio/dhv/0123456789abcdef.opus'), aSound)
  expect((await read()).findings).toHaveLength(1)
})
