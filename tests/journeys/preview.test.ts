/** The console's frame, in a page of the same origin as a console would be. */
import type { Browser, FrameLocator, Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PreviewAsk, type PreviewTell, previewTellSchema } from '#contract/preview.ts'
import type { Content } from '#contract/release.ts'
import { launchBrowser } from './chromium.ts'
import { type KioskServer, startKiosk } from './kiosk-server.ts'
import { publishedContent } from './published-content.ts'
import { until } from './terminal-ready.ts'

let kiosk: KioskServer
let browser: Browser
let content: Content
beforeAll(async () => {
  kiosk = await startKiosk()
  browser = await launchBrowser()
  content = await publishedContent(kiosk.folders.releaseDir)
})
afterAll(async () => {
  await browser.close()
  await kiosk.stop()
})

const consolePage = (query: string) => `<!doctype html><title>Console</title>
  <script>
    window.told = []
    addEventListener('message', ({ data, origin }) => {
      if (origin === location.origin) window.told.push(data)
    })
  </script>
  <textarea autofocus></textarea><iframe src="/preview.html${query}" width="1280" height="720"></iframe>`

declare global {
  interface Window {
    told: unknown[]
  }
}

async function openConsole(query: string) {
  const page = await browser.newPage({ viewport: { width: 1320, height: 760 } })
  await page.route('**/a-console', (route) =>
    route.fulfill({ contentType: 'text/html', body: consolePage(query) }),
  )
  await page.goto(`${kiosk.origin}/a-console`)
  const frame = page.frameLocator('iframe')
  await hear(page, ({ tell }) => tell === 'ready')
  return { page, frame }
}

const ask = (page: Page, words: PreviewAsk) =>
  page.evaluate(
    (said) => document.querySelector('iframe')?.contentWindow?.postMessage(said, location.origin),
    words,
  )

const told = async (page: Page): Promise<readonly PreviewTell[]> =>
  v.parse(v.array(previewTellSchema), await page.evaluate(() => window.told))

const hear = (page: Page, isIt: (words: PreviewTell) => boolean) =>
  until(page, async () => (await told(page)).some(isIt))

const arrive = (frame: FrameLocator, title: string) =>
  frame.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()

test('an author sees the real screens of what they write, and follows a walk step by step', async () => {
  const { page, frame } = await openConsole('?place=kone&lang=fr&register=easy&network=good')
  await ask(page, { ask: 'content', content })
  await arrive(frame, 'De quoi avez-vous besoin ?')
  await frame.getByText('Koné').first().waitFor()

  await ask(page, { ask: 'open', guide: 'impots-declaration' })
  await arrive(frame, 'Déclarer ses revenus')
  await frame.getByRole('button', { name: 'Commencer' }).click()
  await hear(page, (words) => words.tell === 'shown' && words.view === 'guide')

  const guide = content.guides['impots-declaration']
  if (!guide) throw new Error('the guide has left the deployment')
  const [external] = Object.entries(guide.steps).find(([, { kind }]) => kind === 'external') ?? []
  if (external === undefined) throw new Error('the guide opens no site any more')
  await ask(page, { ask: 'open', guide: guide.id, step: external })
  await hear(page, (words) => words.tell === 'shown' && words.step === external)

  const title = { std: { fr: 'Le titre en train de changer' } }
  const step = guide.steps[external]
  if (step?.kind !== 'external') throw new Error('not a site')
  const changed = { ...guide, steps: { ...guide.steps, [external]: { ...step, title } } }
  await ask(page, {
    ask: 'content',
    content: { ...content, guides: { ...content.guides, [guide.id]: changed } },
  })
  await arrive(frame, 'Le titre en train de changer')
  await page.close()
})

test('the preview leaves nothing in the browser, and no page but ours can frame it', async () => {
  const { page, frame } = await openConsole('')
  await ask(page, { ask: 'content', content })
  await arrive(frame, 'De quoi avez-vous besoin ?')
  const kept = await page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    localStorage.length + sessionStorage.length,
  ])
  expect(kept).toEqual([0])
  const answer = await page.request.get(`${kiosk.origin}/preview.html`)
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  await page.close()
})

test('a screen that changes does not take the keyboard from an author who is writing', async () => {
  const { page, frame } = await openConsole('')
  await page.locator('textarea').click()
  await ask(page, { ask: 'content', content })
  await arrive(frame, 'De quoi avez-vous besoin ?')
  await ask(page, { ask: 'open', guide: 'impots-declaration' })
  await arrive(frame, 'Déclarer ses revenus')
  await page.keyboard.type('Bonjour')
  expect(await page.locator('textarea').inputValue()).toBe('Bonjour')
  await page.close()
})

test('what is not a release is refused in words, and what was shown stays', async () => {
  const { page, frame } = await openConsole('')
  await ask(page, { ask: 'content', content })
  await arrive(frame, 'De quoi avez-vous besoin ?')
  await page.evaluate(() =>
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage({ ask: 'content', content: { number: 1 } }, location.origin),
  )
  await hear(page, (words) => words.tell === 'refused' && words.code === 'bad-content')
  await arrive(frame, 'De quoi avez-vous besoin ?')
  await page.close()
})
