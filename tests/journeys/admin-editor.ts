/** The editor of the console, as an author goes about in it. */
import type { Page } from 'playwright-core'

/** Folder of the pilot's texts. */
export const pilot = 'nouvelle-caledonie-pcn'
/** Folder of the guides it shares with others. */
export const pilotShelf = 'common/nouvelle-caledonie'

/** One file, at one of its parts. */
export async function openFile(page: Page, path: string, part = ''): Promise<void> {
  const { origin } = new URL(page.url())
  await page.goto(`${origin}/admin/#contenu/${path}?partie=${part}`)
  await page.getByRole('region', { name: 'Écrire' }).waitFor()
}

/** The ordinary French of a text: « Titre », « Note »; its language is said where there are several. */
export const sentence = (page: Page, group: string) =>
  page.getByRole('group', { name: group }).getByLabel(/^Ordinaire(?:.*français.*)?$/)
