/** @whole The pictures of docs/aidants.md: drawn from the real screens by `npm run pictures`, each with its words beside it. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectDir } from '../../src/setup/install.js'
import { assistedScenes } from './assisted-scenes.ts'
import { launchBrowser } from './chromium.ts'
import { counterOn } from './counter.ts'
import { startFleetHub } from './fleet-hub.ts'
import type { KioskServer } from './kiosk-server.ts'
import { moveClock, withMovableClock } from './movable-clock.ts'
import { publishedContent } from './published-content.ts'
import { diagnosticScenes } from './door-scenes.ts'
import { helpScenes } from './scenes.ts'
import type { Mode, Scene } from './stage/scene.ts'
import { openStagePage, startStage } from './stage-server.ts'
import { arrive, choose, sitDown, touch } from './walk-in.ts'

/** Where they are drawn; nowhere otherwise. */
const folder = process.env['PICTURES']
const maxBytes = 60_000

/** Two thirds of what is on the screen: read in a page, and light. */
async function draw(page: Page, name: string) {
  const { width = 1280, height: tall = 800 } = page.viewportSize() ?? {}
  // No caret, no focus ring that depends on how one came here.
  const contentPx = await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const twoFrames = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await twoFrames()
    // Letters are asked for by the first text that needs them.
    await document.fonts.ready
    await twoFrames()
    // The tablet's page is not always full.
    const parts = [...document.querySelectorAll('.aidant-main *')]
    return Math.max(0, ...parts.map((part) => part.getBoundingClientRect().bottom))
  })
  const height = contentPx > 0 ? Math.min(tall, Math.ceil(contentPx) + 24) : tall
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 80,
    clip: { x: 0, y: 0, width, height, scale: 2 / 3 },
  })
  await session.detach()
  const into = join(projectDir, folder ?? '')
  mkdirSync(into, { recursive: true })
  writeFileSync(join(into, `${name}.webp`), Buffer.from(data, 'base64'))
}

describe.runIf(folder !== undefined)('drawn again', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  test('what a person and an aidant see of a terminal', async () => {
    const stage: KioskServer = await startStage()
    const content = await publishedContent(stage.folders.releaseDir)
    const { person, aidant } = assistedScenes(content)
    const scenes = [...helpScenes, ...diagnosticScenes(content), ...person, ...aidant]
    const mode: Mode = {
      comfort: { reading: { lang: 'fr', register: 'std' }, textSize: 100, theme: 'light' },
      canListen: true,
    }
    const pictures = {
      'appel-parti': 'help, seen',
      'appel-panneau': 'help, sign',
      accord: 'assisted, agreement',
      code: 'assisted, number, code or key',
      regles: 'assisted, charter',
      bandeau: 'assisted, the banner over a guide',
      'poste-compte-rendu': 'assisted, record',
      'faire-le-point': 'diagnostic, connexion',
      'faire-le-point-resultat': 'diagnostic, result',
    }
    const page = await openStagePage(browser, stage.origin, 'wide')
    const show = (scene: Scene) =>
      page.evaluate(
        async ([shown, how]) => {
          await window.stage?.show(shown, how)
        },
        [scene, mode] as const,
      )
    for (const [name, sceneName] of Object.entries(pictures)) {
      const scene = scenes.find((each) => each.name === sceneName)
      if (!scene) throw new Error(`no scene ${sceneName}`)
      await show(scene)
      // Its form is a file of its own.
      if (name === 'poste-compte-rendu') await page.getByText('Résultat', { exact: true }).waitFor()
      await draw(page, name)
    }
    // Taller, to show more than its beginning.
    const notes = aidant.find(({ name }) => name === 'assisted, notes')
    if (!notes) throw new Error('no notes')
    await page.setViewportSize({ width: 1440, height: 1300 })
    await show(notes)
    await draw(page, 'notes')
    await page.close()
    await stage.stop()
  })

  test('what an aidant sees on the tablet', async () => {
    const hub = await startFleetHub()
    const { aTerminal, aTablet } = counterOn(browser, hub, {
      prepare: withMovableClock,
      timezoneId: 'Pacific/Noumea',
    })
    const one = await aTerminal('kone-1')
    const two = await aTerminal('kone-2')
    const tablet = await aTablet()
    // A picture tells a time: the same whenever it is drawn, within the minute that drawing takes at most.
    await moveClock(tablet, Date.UTC(2026, 10, 30, 3, 5) - Date.now())
    const section = (name: string) => tablet.getByRole('link', { name }).click()

    await sitDown(two, 'Français')
    await touch(two, 'Aide')
    await touch(two, "Demander de l'aide")
    await tablet.getByText('attend depuis').waitFor()
    await draw(tablet, 'postes')
    await touch(tablet, 'J’arrive')
    await tablet.getByText('vous y allez').waitFor()
    await draw(tablet, 'reponse')
    await arrive(two, "L'aide arrive")
    await touch(tablet, 'C’est fini')
    await tablet.getByText('Personne n’attend.').waitFor()
    await touch(two, 'Terminer')
    await arrive(two, 'Au revoir')
    await touch(two, 'Nouvelle personne')

    await section('Compte rendu')
    await tablet.getByRole('button', { name: 'Enregistrer' }).waitFor()
    await draw(tablet, 'compte-rendu')
    await section('Question')
    await tablet.getByLabel('Démarche').selectOption('nc-connect')
    await tablet
      .getByLabel('Votre question')
      .fill('Le code par message n’arrive pas. Combien de temps attendre ?')
    await draw(tablet, 'question')

    await section('Atelier')
    await tablet.getByLabel('Atelier', { exact: true }).selectOption('comptes_en_ligne')
    await tablet.getByLabel('Guide suivi').selectOption('nc-connect')
    for (const seat of ['Poste 1', 'Poste 2']) {
      const box = tablet.getByRole('checkbox', { name: seat })
      if (!(await box.isChecked())) await tablet.locator('label.chip', { hasText: seat }).click()
    }
    await draw(tablet, 'atelier-ouvrir')
    await touch(tablet, 'Ouvrir l’atelier')
    await tablet.getByRole('button', { name: 'Finir l’atelier' }).waitFor()
    for (const terminal of [one, two]) {
      await arrive(terminal, 'Un atelier commence')
      if (terminal === one) await draw(one, 'atelier-invitation')
      await touch(terminal, 'Toucher pour rejoindre')
      await arrive(terminal, 'Avez-vous déjà un compte NC Connect ?')
    }
    await choose(one, 'Non, pas encore')
    await touch(one, 'Continuer')
    await tablet.getByText('2 personnes suivent').waitFor()
    await draw(tablet, 'atelier-animer')

    await section('Postes')
    await hub.halt()
    await tablet.getByText('Cette page ne reçoit plus rien').waitFor()
    await draw(tablet, 'aveugle')
    await hub.stop()
  })
})

test('every picture of docs/aidants.md is there, is light, and says in French what it shows', () => {
  const page = readFileSync(join(projectDir, 'docs', 'aidants.md'), 'utf8')
  const cited = [...page.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)]
  expect(cited.length).toBeGreaterThan(10)
  for (const [, words = '', address = ''] of cited) {
    const file = join(projectDir, 'docs', address)
    expect(existsSync(file), address).toBe(true)
    expect(statSync(file).size, address).toBeLessThan(maxBytes)
    expect(words, address).toMatch(/[a-zéèàêç’']+(?: [^ ]+){4,}/)
  }
})
