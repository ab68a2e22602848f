/** A terminal of the fleet with a release for aidants, in real Chromium, and what an aidant does there. */
import type { BrowserContext, Page } from 'playwright-core'
import type { startFleetHub } from './fleet-hub.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, search, sitDown, touch } from './walk-in.ts'

export const agreeTitle = 'Voulez-vous qu’un aidant vous aide ?'
export const codeTitle = 'À l’aidant : votre code'

/** What is asked of a hub and of its administrator to take a terminal in. */
export type TakingHub = Pick<
  Awaited<ReturnType<typeof startFleetHub>>,
  'origin' | 'newCode' | 'fleet' | 'act'
>

/** Once it is accepted, has its release and can try codes. */
export async function joinAssisted(
  context: BrowserContext,
  hub: TakingHub,
  seat = 'kone-1',
  place = 'kone',
): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.clock.install()
  const time = terminalTime(page)
  await page.goto(`${hub.origin}/?enrol`)
  await arrive(page, 'Inscrire ce poste')
  await page.getByLabel("Code d'inscription").fill(await hub.newCode(place, seat))
  await touch(page, 'Envoyer le code')
  await arrive(page, "En attente d'un administrateur")
  const pending = (await hub.fleet()).find(({ enrolment }) => enrolment === 'pending')
  await hub.act(pending?.terminal ?? '', 'accept')
  await touch(page, 'Demander la réponse')
  await arrive(page, 'Ce poste est accepté')
  await touch(page, 'Aide')
  const door = page.getByRole('button', { name: 'Un aidant est avec moi' })
  await time.live(async () => (await door.count()) > 0, { isSomebodyThere: true })
  await touch(page, 'Terminer')
  await arrive(page, 'Au revoir')
  await touch(page, 'Nouvelle personne')
  await arrive(page, 'Bonjour')
  return page
}

export async function startTaxReturn(page: Page) {
  await search(page, 'impot')
  await touch(page, 'Déclarer ses revenus')
  await arrive(page, 'Déclarer ses revenus')
  await touch(page, 'Commencer')
  await arrive(page, 'Nous ne connaissons pas la date')
}

export async function walkToFirstStep(page: Page) {
  await sitDown(page)
  await startTaxReturn(page)
}

export async function agree(page: Page) {
  await page.getByRole('button', { name: 'Aide', exact: true }).click()
  await touch(page, 'Un aidant est avec moi')
  await arrive(page, agreeTitle)
  await touch(page, 'Oui, faisons-le ensemble')
  await arrive(page, codeTitle)
}

export async function typeCode(page: Page, number: string, code: string) {
  for (const digit of number) await page.keyboard.press(digit)
  await touch(page, 'Valider')
  for (const digit of code) await touch(page, digit)
  await touch(page, 'Valider')
}

/** The rules are asked for the first time only. */
export async function acceptRules(page: Page) {
  await arrive(page, 'Les six règles de l’aidant')
  await touch(page, 'J’accepte ces règles')
}
