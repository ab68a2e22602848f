import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildRelease } from '#author/build-release.ts'
import { frontDigits, packName } from '#contract/recording.ts'
import { trialKeysFolder } from '#contract/hub-key.ts'
import { buildPacks } from '#publish/audio/build-packs.ts'
import { deploymentAudio, type SoundOf } from '#publish/audio/deployment-audio.ts'
import { encodeSound } from '#publish/audio/encode-sound.ts'
import { checkFolder } from '#publish/commands/check-folder.ts'
import { defaultFolder } from '#publish/commands/command.ts'
import { trialWays } from '#publish/keys/trial-keys.ts'
import { releaseFolder } from '#publish/release-folder.ts'
import { sendRelease } from '#publish/send-release.ts'
import type { Browser, Page } from 'playwright-core'
import { projectDir } from '../../src/setup/install.js'
import { launchBrowser } from './chromium.ts'
import { type KioskServer, startKiosk } from './kiosk-server.ts'
import { lookAt } from './look-at.ts'
import { becomeReady, storedRelease } from './terminal-ready.ts'
import { arrive, sitDown, touch } from './walk-in.ts'

/** The guide that is heard, and its title. */
const guide = 'pcn-presentation'
const title = 'Le Point Conseil Numérique'

/** A tenth of a second of a tone, another one for each name: a walk through a screen takes seconds, and each sentence is told apart. */
function toneOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const rate = 16_000
  const hertz = [name.slice(0, 6), name.slice(6, 12)].map(
    (digits) => 200 + (Number.parseInt(digits, 16) % 3000),
  )
  const samples = Int16Array.from({ length: rate / 10 }, (_, at) =>
    Math.round(
      hertz.reduce((sum, each) => sum + 4000 * Math.sin((2 * Math.PI * each * at) / rate), 0),
    ),
  )
  return encodeSound({ samples, rate })
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

interface Recorded {
  /** By sentence, the hash of what stands for its recording. */
  readonly hashes: ReadonlyMap<string, string>
}

/** Publishes the default deployment with recordings, as the command does once they are made. */
async function publishRecorded(releaseDir: string): Promise<Recorded> {
  const now = new Date()
  const { content, today, guides } = checkFolder(join(projectDir, defaultFolder), {}, now)
  if (!content || !today) throw new Error('the default deployment cannot be read')
  const audio = await deploymentAudio({ folder: defaultFolder, content, guides, today })
  const of = (pack: string) => audio.packs.get(pack) ?? []
  const heard = [
    ...of(packName('fr', 'shell')),
    ...frontDigits
      .flatMap((front) => of(packName('fr', { front })))
      .filter(({ sentence }) => sentence === title),
    ...of(packName('fr', { guide })),
  ]
  const sounds = new Map(
    await Promise.all(
      heard.map(async ({ name }): Promise<[string, SoundOf]> => [
        name,
        { bytes: await toneOf(name), seconds: 0.1, kind: 'synthetic' },
      ]),
    ),
  )
  const other: SoundOf = { bytes: await toneOf('ffffffffffffffff'), seconds: 0.1, kind: 'human' }
  const packs = await buildPacks({ ...audio, soundOf: (name) => sounds.get(name) ?? other })
  const files = [...(await buildRelease(content, guides, today)), ...packs]
  const keys = join(projectDir, trialKeysFolder)
  const ways = {
    out: () => {},
    err: () => {},
    now,
    askPassphrase: () => Promise.resolve(''),
    confirm: () => Promise.resolve(true),
  }
  const sent = await sendRelease(
    { deployment: content.deployment.value.id, files },
    { keys, destination: releaseFolder(releaseDir) },
    { ...ways, ...trialWays(keys, ways) },
  )
  if (!sent.ok) throw new Error(sent.fault)
  const byName = new Map(heard.map(({ name, sentence }) => [sentence, name]))
  return {
    hashes: new Map(
      [...byName].map(([sentence, name]) => [
        sentence,
        hashOf(sounds.get(name)?.bytes ?? new Uint8Array()),
      ]),
    ),
  }
}

let kiosk: KioskServer
let browser: Browser
let recorded: Recorded
beforeAll(async () => {
  kiosk = await startKiosk()
  recorded = await publishRecorded(kiosk.folders.releaseDir)
  await kiosk.takeRelease()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await kiosk.stop()
})

declare global {
  interface Window {
    heardSounds?: { readonly ended: string[]; playing: number; most: number; loudest: number }
  }
}

/** Runs in the page before it: notes what has been played to its end, and how many sounds at a time. */
function noteSounds() {
  const heard = { ended: [] as string[], playing: 0, most: 0, loudest: 0 }
  window.heardSounds = heard
  const blobs = new Map<string, Blob>()
  const make = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (blob: Blob) => {
    const address = make(blob)
    blobs.set(address, blob)
    return address
  }
  const hexOf = async (blob: Blob | undefined) => {
    const digest = await crypto.subtle.digest(
      'SHA-256',
      (await blob?.arrayBuffer()) ?? new ArrayBuffer(),
    )
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }
  const play: HTMLMediaElement['play'] = Reflect.get(HTMLMediaElement.prototype, 'play')
  HTMLMediaElement.prototype.play = function note(this: HTMLMediaElement) {
    const blob = blobs.get(this.src)
    heard.playing += 1
    heard.most = Math.max(heard.most, heard.playing)
    heard.loudest = Math.max(heard.loudest, this.volume)
    const stop = () => {
      heard.playing -= 1
    }
    this.addEventListener('pause', stop, { once: true })
    this.addEventListener('ended', () => void hexOf(blob).then((hash) => heard.ended.push(hash)), {
      once: true,
    })
    return play.call(this)
  }
}

const heardBy = (page: Page) => page.evaluate(() => window.heardSounds?.ended ?? [])
const listenKey = (page: Page) => page.getByRole('button', { name: 'Écouter' })

test('a guide is heard without a network, from recordings that came after its texts', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.addInitScript(noteSounds)
  await page.goto(kiosk.origin)
  await becomeReady(page)
  // This PC has no voice: the key is there once the recordings are.
  await listenKey(page).waitFor()
  expect(await storedRelease(page)).toBeGreaterThan(1)
  await page.context().setOffline(true)
  await page.reload()
  await arrive(page, 'Bonjour')
  await sitDown(page, 'Français')
  await touch(page, 'Tout voir')
  await touch(page, title)
  await arrive(page, title)
  await listenKey(page).click()
  await page.getByRole('button', { name: 'Arrêter' }).waitFor()
  await listenKey(page).waitFor()
  const heard = await heardBy(page)
  const [first, begin] = [title, 'Commencer'].map((said) => recorded.hashes.get(said) ?? '')
  expect(heard[0]).toBe(first)
  expect(heard).toContain(begin)
  expect(await page.evaluate(() => window.heardSounds?.most)).toBe(1)

  // Another press begins again; a touch anywhere stops at once.
  await listenKey(page).click()
  await page.getByRole('button', { name: 'Arrêter' }).waitFor()
  await page.mouse.click(3, 300)
  await listenKey(page).waitFor()
  expect(await page.evaluate(() => window.heardSounds?.playing)).toBe(0)

  // How loud it is stays in reach until another touch, changes what is playing, and is the place's own again for who comes next.
  const said = page.getByRole('group', { name: 'Force du son' }).getByRole('status')
  const loudest = () => page.evaluate(() => window.heardSounds?.loudest)
  await listenKey(page).click()
  await said.waitFor()
  expect(await said.innerText()).toBe('Son\u00a0: fort')
  await expect.poll(loudest).toBe(0.65)
  await lookAt(page, 'listening-loudness')
  await page.getByRole('button', { name: 'Plus fort' }).click()
  expect(await said.innerText()).toBe('Son\u00a0: très fort')
  await listenKey(page).waitFor()
  await listenKey(page).click()
  await expect.poll(loudest).toBe(1)
  await touch(page, 'Terminer')
  await arrive(page, 'Au revoir')
  await touch(page, 'Nouvelle personne')
  await sitDown(page, 'Français')
  expect(await said.count()).toBe(0)
  await page.evaluate(() => {
    if (window.heardSounds) window.heardSounds.loudest = 0
  })
  await listenKey(page).click()
  await said.waitFor()
  expect(await said.innerText()).toBe('Son\u00a0: fort')
  await expect.poll(loudest).toBe(0.65)
  await page.close()
})
