/**
 * @whole a day of an aidant: two terminals, the tablet of the counter, the real hub. A call, the answer, the « oui », a key, the notes,
 * the record; then the same with the hub switched off, by a code, and everything arriving once it is back.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { administratorOn } from './admin-ask.ts'
import { openFile, pilot } from './admin-editor.ts'
import { type AdminHub, openDesk, press, settleIn, startAdminHub } from './admin-hub.ts'
import { acceptRules, agreeTitle, codeTitle, joinAssisted, typeCode } from './assisted-terminal.ts'
import { codes, publishAssisted, secretPhone } from './assisted-release.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { counterOn } from './counter.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, search, sitDown, touch } from './walk-in.ts'

let folder = ''
let hub: AdminHub
let browser: Browser
/** `one` is also the PC on which the key was made known: a virtual device belongs to its tab. */
let one: Page
let two: Page
let tablet: Page

beforeAll(async () => {
  folder = temporaryFolder()
  const release = await publishAssisted(folder)
  hub = await startAdminHub({ withTexts: true, own: release })
  browser = await launchBrowser()
  const desk = await openDesk(browser, hub.origin + (await hub.firstLink()))
  one = desk.page
  await settleIn(desk, 'Nadia')
  await openFile(one, `${pilot}/aidants.yaml`, 'aidants.hina')
  await desk.keys.add('usb', { hasPrf: true })
  await press(one, 'Ajouter une clé de sécurité')
  await one.getByLabel('Nom de la clé').waitFor()
  await press(one, 'Enregistrer')
  await one.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await one.getByText('Enregistré', { exact: true }).waitFor()
  const administrator = administratorOn(one, hub.origin)
  const text = await administrator.draftOf(`${pilot}/aidants.yaml`)
  writeFileSync(join(release.deployment, 'aidants.yaml'), text)
  await release.publishAgain()
  await hub.takeRelease()

  tablet = await counterOn(browser, administrator).aTablet()
  const viewport = { width: 1280, height: 800 }
  const beside = await browser.newContext({ viewport, locale: 'fr-FR' })
  two = await joinAssisted(beside, administrator, 'kone-2')
  one = await joinAssisted(one.context(), administrator)
})
afterAll(async () => {
  await browser?.close()
  await hub?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Beside the hub that holds them. */
function recordsOfHub(): readonly string[] {
  const base = new DatabaseSync(join(hub.folder, 'hub.sqlite'), { readOnly: true })
  const rows = base.prepare('select record from record_unit').all()
  base.close()
  return rows.map(({ record }) => String(record))
}

const startWalk = async (terminal: Page) => {
  await sitDown(terminal)
  await search(terminal, 'impot')
  await touch(terminal, 'Déclarer ses revenus')
  await touch(terminal, 'Commencer')
  await arrive(terminal, 'Nous ne connaissons pas la date')
}
const call = async (terminal: Page) => {
  await terminal.getByRole('button', { name: 'Aide', exact: true }).click()
  await touch(terminal, "Demander de l'aide")
}
const agreeBeside = async (terminal: Page) => {
  await touch(terminal, 'Un aidant est avec moi')
  await arrive(terminal, agreeTitle)
  await touch(terminal, 'Oui, faisons-le ensemble')
  await arrive(terminal, codeTitle)
}
const record = async (terminal: Page) => {
  await touch(terminal, 'J’ai fini d’aider')
  await arrive(terminal, 'Compte rendu')
  for (const name of ['C’est fait', 'Seul, avec un coup de main', '70 et plus'])
    await terminal.getByRole('radio', { name, exact: true }).click()
  await touch(terminal, 'Enregistrer')
  await terminal.locator('.banner-help').waitFor({ state: 'detached' })
}
const goAway = async (terminal: Page) => {
  await touch(terminal, 'Terminer')
  await arrive(terminal, 'Au revoir')
  await touch(terminal, 'Nouvelle personne')
}
const nobodyWaits = () => tablet.getByText('Personne n’attend.').waitFor()

test('called, answered, agreed, opened by a key, read, ended, noted: with the line', async () => {
  await startWalk(one)
  await call(one)
  await tablet.getByText('attend depuis moins d’une minute').waitFor()
  await touch(tablet, 'J’arrive')
  await arrive(one, "L'aide arrive")
  await agreeBeside(one)
  await touch(one, 'Toucher la clé de sécurité')
  await acceptRules(one)
  await arrive(one, 'Notes de l’aidant')
  expect(await one.locator('main').innerText()).toContain(secretPhone)
  await bringAxe(one)
  expect(await runAxe(one)).toEqual([])

  // Meanwhile somebody else calls, and cancels.
  await sitDown(two)
  await call(two)
  await tablet.getByText('Poste 2').first().waitFor()
  await touch(two, "Annuler l'appel")
  await goAway(two)

  await record(one)
  await terminalTime(one).live(() => recordsOfHub().length === 1, { isSomebodyThere: true })
  await goAway(one)
  await nobodyWaits()
  await bringAxe(tablet)
  expect(await runAxe(tablet)).toEqual([])
})

test('the hub is switched off: the sign, a code on the other terminal, a record that waits; then it is back, and all arrives', async () => {
  await hub.halt()
  await tablet.getByText('Cette page ne reçoit plus rien').waitFor()
  await startWalk(two)
  await call(two)
  await arrive(two, 'Aide')
  await agreeBeside(two)
  await typeCode(two, '10', codes.hina)
  await acceptRules(two)
  await arrive(two, 'Notes de l’aidant')
  await touch(two, 'Arrêter l’aide')
  await two.locator('.banner-help').waitFor({ state: 'detached' })
  await two.getByRole('button', { name: /^Aide/ }).click()
  await agreeBeside(two)
  await typeCode(two, '10', codes.hina)
  await arrive(two, 'Notes de l’aidant')
  await record(two)
  expect(recordsOfHub()).toHaveLength(1)

  await hub.resume()
  await terminalTime(two).live(() => recordsOfHub().length === 2, { isSomebodyThere: true })
  await tablet.getByText('Cette page ne reçoit plus rien').waitFor({ state: 'detached' })
  await touch(tablet, 'J’arrive')
  await two.locator('.help-mark b', { hasText: 'arrive' }).waitFor()
  await touch(tablet, 'C’est fini')
  await goAway(two)
  await nobodyWaits()
  for (const text of recordsOfHub())
    expect(JSON.parse(text)).toMatchObject({ demarche: 'impots-declaration', niveau_aide: 2 })
})
