import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { compileGuides } from '#author/compile-guides.ts'
import { buildPacks } from '#publish/audio/build-packs.ts'
import { checkAudio } from '#publish/audio/check-audio.ts'
import { allSentences, deploymentAudio, missingSentences } from '#publish/audio/deployment-audio.ts'
import type { HumanSound } from '#publish/audio/human-recordings.ts'
import { makeRecordings } from '#publish/audio/make-recordings.ts'
import { writeOggOpus } from '#publish/audio/ogg-opus.ts'
import { readDeploymentFolder } from '#publish/read-deployment-folder.ts'
import { openPack } from '#seal/recordings-pack.ts'
import { borrowDeployment, goodDay } from '../borrow-deployment.ts'

const never = () => false
const sound = writeOggOpus({
  packets: [new Uint8Array(40)],
  packetMs: 60,
  rate: 16_000,
  preSkip: 0,
  seconds: 0.06,
})

function spoken() {
  const deployment = borrowDeployment()
  const root = mkdtempSync(join(tmpdir(), 'escale-sounds-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  return {
    deployment,
    audio: () => {
      const { content } = readDeploymentFolder(deployment.folder)
      if (!content) throw new Error('the deployment cannot be read')
      const guides = compileGuides(content).guides.map(({ guide }) => guide)
      return deploymentAudio({ folder: deployment.folder, content, guides, today: goodDay }, root)
    },
  }
}

test('every sentence without a sound is counted, and a text that changed is one again', async () => {
  const { deployment, audio } = spoken()
  const before = await audio()
  expect(checkAudio('bourg', before, never).map(({ code }) => code)).toEqual(['A05'])
  for (const { name } of missingSentences(before)) before.synthetic.write(name, sound)
  expect(checkAudio('bourg', await audio(), never)).toEqual([])

  deployment.edit('guides/bourse.guide.yaml', 'Avant de commencer', 'Avant de bien commencer')
  const [finding, ...others] = checkAudio('bourg', await audio(), never)
  expect(others).toEqual([])
  expect(finding).toMatchObject({ code: 'A05', level: 'error' })
  expect(finding?.message).toContain('1 phrase sans son : « Avant de bien commencer »')
})

test('a sound that a power cut left short is missing', async () => {
  const { audio } = spoken()
  const before = await audio()
  for (const { name } of missingSentences(before)) before.synthetic.write(name, sound)
  const [one] = allSentences(before).keys()
  before.synthetic.write(one ?? '', sound.slice(0, 40))
  expect(missingSentences(await audio()).map(({ name }) => name)).toEqual([one])
})

test('a recording of what is written nowhere is told of, unless another deployment says it', async () => {
  const { audio } = spoken()
  const found = await audio()
  for (const { name } of missingSentences(found)) found.synthetic.write(name, sound)
  const stale: HumanSound = {
    text: 'Une phrase de l’an passé',
    voice: 'Jeanne',
    recorded: '2025-11-20',
    licence: 'CC BY 4.0',
    bytes: sound,
    from: 'common/lecons',
    file: 'kiosk-config/common/lecons/audio/fr.yaml',
  }
  const with_ = { ...found, human: new Map([['0123456789abcdef', stale]]) }
  expect(checkAudio('bourg', with_, never)).toMatchObject([{ code: 'A06', file: stale.file }])
  expect(checkAudio('bourg', with_, () => true)).toEqual([])
})

test('files of recordings hold each sentence once, under the name that terminals look for', async () => {
  const { audio } = spoken()
  const found = await audio()
  for (const { name } of missingSentences(found)) found.synthetic.write(name, sound)
  const packs = await buildPacks(await audio())
  const names = packs.flatMap(({ name, content }) => {
    expect(name).toMatch(/^audio\/fr\//)
    const pack = openPack(content)
    return pack.ok ? pack.value.names : []
  })
  expect(names.toSorted()).toEqual([...allSentences(found).keys()].toSorted())
})

test('sounds are made by the voice, each kept as it comes', async () => {
  const { audio } = spoken()
  const found = await audio()
  const some = missingSentences(found).slice(0, 3)
  const done: number[] = []
  const unsaid = await makeRecordings(some, {
    folder: found.synthetic,
    onMade: (count) => done.push(count),
    workers: 1,
  })
  expect(unsaid).toEqual([])
  expect(done).toEqual([1, 2, 3])
  for (const { name } of some) expect(found.soundOf(name)).toMatchObject({ kind: 'synthetic' })
})
