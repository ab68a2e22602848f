/** A place with people in it: terminals and the tablet of its counter, enrolled by a hub as an administrator does. */
import type { Browser, Page } from 'playwright-core'
import type { startFleetHub } from './fleet-hub.ts'
import { becomeReady } from './terminal-ready.ts'
import { arrive, touch } from './walk-in.ts'

type FleetHub = Awaited<ReturnType<typeof startFleetHub>>

/** `prepare` comes before any script of a page. */
export function counterOn(browser: Browser, hub: FleetHub, prepare?: () => void) {
  const open = async (path: string, width: number, height: number) => {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR' })
    if (prepare) await context.addInitScript(prepare)
    const page = await context.newPage()
    await page.goto(`${hub.origin}${path}`)
    return page
  }
  const acceptNewest = async (known: readonly string[]) => {
    const fresh = (await hub.fleet()).find(({ terminal }) => !known.includes(terminal))
    if (!fresh) throw new Error('nobody has enrolled')
    await hub.act(fresh.terminal, 'accept')
  }
  const known = async () => (await hub.fleet()).map(({ terminal }) => terminal)
  return {
    aTerminal: async (seat = 'kone-2'): Promise<Page> => {
      const page = await open('/?enrol', 1280, 720)
      await arrive(page, 'Inscrire ce poste')
      const before = await known()
      await page.getByLabel("Code d'inscription").fill(await hub.newCode('kone', seat))
      await touch(page, 'Envoyer le code')
      await arrive(page, "En attente d'un administrateur")
      await acceptNewest(before)
      await touch(page, 'Demander la réponse')
      await arrive(page, 'Ce poste est accepté')
      await becomeReady(page)
      await touch(page, 'Terminer')
      await arrive(page, 'Au revoir')
      await touch(page, 'Nouvelle personne')
      return page
    },
    aTablet: async (): Promise<Page> => {
      const page = await open('/aidant/', 1280, 800)
      await touch(page, 'Inscrire cette tablette')
      await arrive(page, 'Inscrire cette tablette')
      const before = await known()
      const code = await hub.newCode('kone', 'tablette', 'tablet')
      await page.getByLabel('Code d’inscription').fill(code)
      await touch(page, 'Envoyer le code')
      await arrive(page, 'En attente d’un administrateur')
      await acceptNewest(before)
      await touch(page, 'Demander la réponse')
      await arrive(page, 'Agence OPT de Koné')
      await touch(page, 'Activer le son')
      await page.getByText('Le son est coupé').waitFor({ state: 'detached' })
      return page
    },
  }
}
