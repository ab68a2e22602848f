/** @whole The aidants' space in every look: one seat in Yaté, the fourteen of the Espace connecté, blind, the settings, the door. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardCall, HelpBoard, SeatState } from '#contract/help-board.ts'
import { faultsInEveryLook, faultsOf, takePicture } from './admin-looking.ts'
import { bringAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { startFleetHub } from './fleet-hub.ts'
import { touch } from './walk-in.ts'

let hub: Awaited<ReturnType<typeof startFleetHub>>
let browser: Browser
beforeAll(async () => {
  hub = await startFleetHub()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await hub.stop()
})

const aCall = (number: number, over: Partial<BoardCall> = {}): BoardCall => ({
  call: String(number).padStart(32, '0'),
  seat: `poste-${number}`,
  seatName: `Poste ${number}`,
  state: 'seen',
  waitingS: 130,
  coming: null,
  isPassedByYou: false,
  ...over,
})

const fourteen: readonly SeatState[] = [
  ...(['free', 'busy', 'free', 'busy', 'busy', 'silent', 'free', 'busy'] as const),
  ...(['called', 'free', 'helped', 'called', 'unavailable', 'free'] as const),
]

const boards = {
  yate: {
    place: 'yate',
    placeName: 'Agence OPT de Yaté',
    seats: [{ seat: 'yate-1', name: 'Poste 1', state: 'free' }],
    calls: [],
  },
  'espace-connecte': {
    place: 'espace-connecte',
    placeName: 'Espace connecté de la province Sud',
    seats: fourteen.map((state, n) => ({
      seat: `poste-${n + 1}`,
      name: `Poste ${n + 1}`,
      state,
      ...(n === 7 ? { moreMinutes: 15 } : {}),
    })),
    waiting: { minutesLeft: 55 },
    calls: [
      aCall(9),
      aCall(12, { waitingS: 20, isPassedByYou: true }),
      aCall(11, { state: 'coming', coming: { isYou: true, name: 'Anna' } }),
    ],
  },
} satisfies Record<string, HelpBoard>

/** The hub's answers come from memory; its pages, styles and headers are its own. */
async function openBoard(board: HelpBoard): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.route(/\/api\/aidant/, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/api/aidant')
      return route.fulfill({
        json: {
          kind: 'staff',
          name: 'Anna',
          places: [board, boards.yate].map(({ place, placeName }) => ({
            id: place,
            name: placeName,
          })),
        },
      })
    return route.fulfill({
      contentType: 'text/event-stream',
      body: `event: board\ndata: ${JSON.stringify(board)}\n\n`,
    })
  })
  await page.goto(`${hub.origin}/aidant/`)
  await page.getByText('Demandes d’aide').waitFor()
  await bringAxe(page)
  return page
}

/** A tablet held upright. */
async function faultsUpright(page: Page, name: string): Promise<readonly unknown[]> {
  await page.setViewportSize({ width: 800, height: 1280 })
  await takePicture(page, name, { theme: 'light', text: '100', width: 800, height: 1280 })
  return faultsOf(page)
}

test.each(Object.entries(boards))(
  'the seats of %s can be read and touched in every look',
  async (name, board) => {
    const page = await openBoard(board)
    expect(await faultsInEveryLook(page, `aidant-${name}`)).toEqual([])
    expect(await faultsUpright(page, `aidant-${name}`)).toEqual([])
    await page.context().close()
  },
)

test('a call is answered, passed and ended by the keyboard alone; what says different things there wears different pictures', async () => {
  const page = await openBoard(boards['espace-connecte'])
  const pictureIn = (selector: string) =>
    page.locator(selector).first().locator('use').first().getAttribute('href')
  const pass = await pictureIn('button:has-text("Passer à un collègue")')
  expect(pass).not.toBe(await pictureIn('.seat-busy'))
  const sound = await pictureIn('button:has-text("Activer le son")')
  expect(sound).not.toBe(await pictureIn('nav :is(a, button):has-text("Réglages")'))
  const acts: string[] = []
  page.on('request', (request) => {
    const act = /\/calls\/\d+\/(\w+)$/.exec(new URL(request.url()).pathname)?.[1]
    if (act !== undefined) acts.push(act)
  })
  for (const name of ['J’arrive', 'Passer à un collègue', 'C’est fini']) {
    const button = page.getByRole('button', { name }).first()
    while (!(await button.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('La réponse du serveur n’est pas celle attendue').waitFor()
  }
  expect(acts).toEqual(['answer', 'pass', 'end'])
  await page.context().close()
})

test('blind, the settings and the door can be read and touched in every look', async () => {
  const page = await openBoard(boards['espace-connecte'])
  await page.route(/\/api\/aidant/, (route) => route.abort())
  await page.getByText('Cette page ne reçoit plus rien').waitFor()
  expect(await faultsInEveryLook(page, 'aidant-blind')).toEqual([])
  await page.getByRole('link', { name: 'Réglages' }).click()
  await page.getByText('Le son des appels').first().waitFor()
  expect(await faultsInEveryLook(page, 'aidant-settings')).toEqual([])

  await page.unrouteAll()
  await page.reload()
  await touch(page, 'Inscrire cette tablette')
  await bringAxe(page)
  expect(await faultsInEveryLook(page, 'aidant-door')).toEqual([])
  await page.context().close()
})
