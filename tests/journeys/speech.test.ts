import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { type KioskServer, startKiosk } from './kiosk-server.ts'
import { becomeReady } from './terminal-ready.ts'
import { arrive, choose, sitDown, touch } from './walk-in.ts'

let kiosk: KioskServer
let browser: Browser
beforeAll(async () => {
  kiosk = await startKiosk()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await kiosk.stop()
})

interface StubVoice {
  /** Sentences given to the voice, in order. */
  readonly heard: { readonly text: string; readonly lang: string }[]
  /** Ends the sentence being said. */
  endSentence(): void
}

declare global {
  interface Window {
    stubVoice?: StubVoice
  }
}

/** Runs in the page before it: a PC with one French voice of its own and one English voice of the network. */
function stubVoices() {
  class Utterance extends EventTarget {
    readonly text: string
    lang = ''
    rate = 1
    voice: unknown
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  const heard: { text: string; lang: string }[] = []
  let current: Utterance | undefined
  const voice = { default: true, name: 'Stub' }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [
      { ...voice, voiceURI: 'fr', lang: 'fr-FR', localService: true },
      { ...voice, voiceURI: 'en', lang: 'en-GB', localService: false },
    ],
    speak(utterance: Utterance) {
      current = utterance
      heard.push({ text: utterance.text, lang: utterance.lang })
      utterance.dispatchEvent(new Event('start'))
    },
    cancel() {
      const cancelled = current
      current = undefined
      cancelled?.dispatchEvent(new Event('error'))
    },
  })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  window.stubVoice = {
    heard,
    endSentence() {
      const said = current
      current = undefined
      said?.dispatchEvent(new Event('end'))
    },
  }
}

async function openKiosk(prepare?: () => void): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  if (prepare) await page.addInitScript(prepare)
  await page.goto(kiosk.origin)
  await becomeReady(page)
  return page
}

const keysOf = (page: Page) => page.locator('.bar').innerText()
const heardBy = (page: Page) => page.evaluate(() => window.stubVoice?.heard ?? [])
const hear = (page: Page, count: number) =>
  page.waitForFunction((wanted) => (window.stubVoice?.heard.length ?? 0) >= wanted, count)

test('without a voice of its own the PC shows no dead key', async () => {
  const page = await openKiosk()
  expect(await keysOf(page)).not.toContain('Écouter')
  await sitDown(page)
  expect(await keysOf(page)).not.toContain('Écouter')
  await page.close()
})

test('a screen is read sentence by sentence, title first, and any touch stops it', async () => {
  const page = await openKiosk(stubVoices)
  await touch(page, 'Touchez ici pour commencer')
  await arrive(page, 'Choisissez ce qui vous va')
  await touch(page, 'Écouter')
  await hear(page, 1)
  expect(await keysOf(page)).toContain('Arrêter')
  await page.evaluate(() => window.stubVoice?.endSentence())
  await hear(page, 2)
  const [first, second] = await heardBy(page)
  expect(first).toEqual({ text: 'Choisissez ce qui vous va', lang: 'fr' })
  expect(second?.text).toBe('Votre langue')

  await page.mouse.click(3, 300)
  await page.getByRole('button', { name: 'Écouter' }).waitFor()
  await page.evaluate(() => window.stubVoice?.endSentence())
  await touch(page, 'Continuer')
  await arrive(page, 'De quoi avez-vous besoin ?')
  expect(await heardBy(page)).toHaveLength(2)
  await page.close()
})

test('the key that stops the reading stops it, and the end of a session silences it', async () => {
  const page = await openKiosk(stubVoices)
  await sitDown(page)
  await touch(page, 'Écouter')
  await hear(page, 1)
  await touch(page, 'Arrêter')
  await page.getByRole('button', { name: 'Écouter' }).waitFor()
  expect(await heardBy(page)).toHaveLength(1)

  await touch(page, 'Écouter')
  await hear(page, 2)
  await touch(page, 'Terminer')
  await arrive(page, 'Au revoir')
  await page.evaluate(() => window.stubVoice?.endSentence())
  await touch(page, 'Nouvelle personne')
  await arrive(page, 'Bonjour')
  expect(await heardBy(page)).toHaveLength(2)
  await page.close()
})

test('English is never read by a French voice, nor sent to a voice of the network', async () => {
  const page = await openKiosk(stubVoices)
  await touch(page, 'Touchez ici pour commencer')
  await choose(page, 'English')
  await arrive(page, 'Choose what suits you')
  expect(await keysOf(page)).not.toContain('Listen')
  await page.close()
})
