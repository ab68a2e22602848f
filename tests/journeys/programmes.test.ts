/** @whole Each programme's main act, on one build: only the release differs (docs/programmes.md). */
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { counterOn } from './counter.ts'
import { publishTo } from './deployment-release.ts'
import { startFleetHub } from './fleet-hub.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { arrive, mainText, sitDown, touch } from './walk-in.ts'

let browser: Browser
let end: () => Promise<void>
beforeEach(async () => {
  browser = await launchBrowser()
})
afterEach(async () => {
  await browser.close()
  await end()
})

/** The built kiosk over the release of another deployment. */
async function open(deployment: string, place: { readonly id: string; readonly name: string }) {
  const releaseDir = temporaryFolder()
  await publishTo(releaseDir, deployment)
  const hub = await startFleetHub(releaseDir)
  end = async () => {
    await hub.stop()
    rmSync(releaseDir, { recursive: true, force: true })
  }
  return counterOn(browser, hub, { width: 1366, height: 768, place })
}

const leave = async (terminal: Page) => {
  await touch(terminal, 'Terminer')
  await arrive(terminal, 'Au revoir')
}

test('Espace connecté: a family at the seventh seat prepares a grant and calls; one mediator sees fourteen seats', async () => {
  const counter = await open('province-sud-espace-connecte', {
    id: 'centre-administratif',
    name: 'Centre administratif de la province Sud',
  })
  const terminal = await counter.aTerminal('centre-administratif-7')
  const mediator = await counter.aTablet()
  await mediator.getByText('Poste 14').waitFor()
  expect(await mediator.getByText(/^Poste \d+$/).count()).toBe(14)

  await sitDown(terminal)
  await touch(terminal, 'Bourses et école')
  await arrive(terminal, 'Bourses et école')
  await touch(terminal, "Bourse de l'école, province Sud")
  await touch(terminal, 'Commencer')
  await touch(terminal, 'Aide')
  await touch(terminal, "Demander de l'aide")
  await mediator.getByText('Poste 7').first().waitFor()
  await touch(mediator, 'J’arrive')
  await arrive(terminal, "L'aide arrive")
  await touch(mediator, 'C’est fini')
  await leave(terminal)
  expect(await mainText(terminal)).toContain('Effacé')
})

test('L’Étape Numérique: two terminals of Agen follow one lesson in a workshop, and forget it together', async () => {
  const counter = await open('la-poste-etape-numerique', {
    id: 'agen',
    name: "Bureau de poste d'Agen",
  })
  const terminals = [await counter.aTerminal('agen-4'), await counter.aTerminal('agen-5')]
  for (const terminal of terminals) await terminal.getByText('Le poste des ateliers').waitFor()
  const adviser = await counter.aTablet()
  await adviser.getByRole('link', { name: 'Atelier' }).click()
  await adviser.getByLabel('Atelier', { exact: true }).selectOption('premiers_pas')
  await adviser.getByLabel('Guide suivi').selectOption('souris-clavier')
  for (const name of ['Atelier 1', 'Atelier 2']) {
    const box = adviser.getByRole('checkbox', { name })
    if (!(await box.isChecked())) await adviser.locator('label.chip', { hasText: name }).click()
  }
  await touch(adviser, 'Ouvrir l’atelier')
  for (const terminal of terminals) {
    await arrive(terminal, 'Un atelier commence')
    await touch(terminal, 'Toucher pour rejoindre')
    await arrive(terminal, "Qu'avez-vous sous la main ?")
  }
  await adviser.getByText('2 personnes suivent').waitFor()
  await touch(adviser, 'Finir l’atelier')
  await touch(adviser, 'Oui, finir')
  for (const terminal of terminals) await arrive(terminal, 'Au revoir')
})
