/** A place with people in it: terminals and the tablet of its counter, enrolled by a hub as an administrator does. */
import type { Browser, Page, ViewportSize } from 'playwright-core'
import type { TakingHub } from './assisted-terminal.ts'
import { becomeReady } from './terminal-ready.ts'
import { arrive, touch } from './walk-in.ts'

interface CounterLooks {
  /** Comes before any script of a page. */
  readonly prepare?: () => void
  /** IANA; of this machine when absent. */
  readonly timezoneId?: string
  /** Where it is, as the deployment calls it and as its tablet shows it; the agency of Koné when absent. */
  readonly place?: { readonly id: string; readonly name: string }
  /** Of terminals. */
  readonly width?: number
  readonly height?: number
}

const kone = { id: 'kone', name: 'Agence OPT de Koné' }

export function counterOn(browser: Browser, hub: TakingHub, looks: CounterLooks = {}) {
  const { prepare, timezoneId, place = kone, width = 1280, height = 720 } = looks
  const open = async (path: string, viewport: ViewportSize) => {
    const context = await browser.newContext({
      viewport,
      locale: 'fr-FR',
      ...(timezoneId === undefined ? {} : { timezoneId }),
    })
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
      const page = await open('/?enrol', { width, height })
      await arrive(page, 'Inscrire ce poste')
      const before = await known()
      await page.getByLabel("Code d'inscription").fill(await hub.newCode(place.id, seat))
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
      const page = await open('/aidant/', { width: 1280, height: 800 })
      await touch(page, 'Inscrire cette tablette')
      await arrive(page, 'Inscrire cette tablette')
      const before = await known()
      const code = await hub.newCode(place.id, 'tablette', 'tablet')
      await page.getByLabel('Code d’inscription').fill(code)
      await touch(page, 'Envoyer le code')
      await arrive(page, 'En attente d’un administrateur')
      await acceptNewest(before)
      await touch(page, 'Demander la réponse')
      await arrive(page, place.name)
      await touch(page, 'Activer le son')
      await page.getByText('Le son est coupé').waitFor({ state: 'detached' })
      return page
    },
  }
}
