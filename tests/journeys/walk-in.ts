/** What a walk-in person does at a terminal, in the words they read. */
import type { Page } from 'playwright-core'

/** Touches a button by its name; the name may be the beginning of what it says. */
export const touch = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: false }).first().click()

/** Touches an answer, a paper or a setting by what is written on it. */
export const choose = (page: Page, words: string) =>
  page.locator('label.opt', { hasText: words }).first().click()

/** Waits for the screen with this title. */
export const arrive = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()

export const mainText = (page: Page) => page.locator('main').innerText()

/** From the attract screen to the eight needs. */
export async function sitDown(page: Page, reading = 'Français facile') {
  await touch(page, 'Touchez ici pour commencer')
  await arrive(page, 'Choisissez ce qui vous va')
  await choose(page, reading)
  await touch(page, 'Continuer')
  await arrive(page, 'De quoi avez-vous besoin ?')
}

export async function search(page: Page, words: string) {
  await touch(page, 'Chercher un mot')
  await arrive(page, 'Chercher')
  await page.getByRole('searchbox').click()
  await page.keyboard.type(words)
}

/** From the needs, in easy French, to the step that opens the site of the tax service. */
export async function walkToTaxReturn(page: Page) {
  await search(page, 'impot')
  await touch(page, 'Déclarer ses revenus')
  await arrive(page, 'Déclarer ses revenus')
  await touch(page, 'Commencer')
  await arrive(page, 'Nous ne connaissons pas la date')
  await touch(page, 'Continuer')
  await arrive(page, "Combien avez-vous gagné l'année dernière ?")
  await choose(page, 'Plus que ce montant')
  await touch(page, 'Continuer')
  await arrive(page, 'Internet ou papier ?')
  await choose(page, "Internet, j'ai un compte")
  await touch(page, 'Continuer')
  await arrive(page, 'Élevez-vous un enfant étudiant ?')
  await choose(page, 'Oui')
  await touch(page, 'Continuer')
  await arrive(page, 'Avez-vous ces papiers ?')
  for (const paper of await page.locator('main label.opt').all()) await paper.click()
  await touch(page, "J'ai tout")
}

/** « Terminer » in the middle of a guide: asked once, then erased. */
export async function finish(page: Page) {
  await touch(page, 'Terminer')
  await arrive(page, 'Vous avez fini ?')
  await touch(page, 'Oui, tout effacer')
  await arrive(page, 'Au revoir')
}
