import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { launchProfile } from './chromium.ts'
import { startKiosk, temporaryFolder } from './kiosk-server.ts'
import { becomeReady } from './terminal-ready.ts'
import { arrive, finish, mainText, sitDown, touch, walkToTaxReturn } from './walk-in.ts'

test('a terminal that has seen the network once serves a whole walk without it', async () => {
  const profile = temporaryFolder()
  const kiosk = await startKiosk()
  const context = await launchProfile(profile)
  try {
    const page = await context.newPage()
    await page.goto(kiosk.origin)
    await becomeReady(page)
    await kiosk.stop()
    await page.reload()

    await arrive(page, 'Bonjour')
    await sitDown(page)
    expect(await page.locator('.tile').count()).toBeGreaterThanOrEqual(4)
    await walkToTaxReturn(page)

    await arrive(page, 'Le site ne répond pas')
    expect(await mainText(page)).toContain('Pas de réseau. Revenez vite.')
    expect(await page.locator('header').innerText()).toContain('Pas de réseau')
    await touch(page, 'Prendre la feuille')
    await arrive(page, 'Votre feuille à emporter')
    const sheet = await page.locator('main .paper').innerText()
    expect(sheet).toContain('Déclarer ses revenus')
    expect(sheet).toContain('Vos papiers')
    // Four papers asked for, all four ticked a moment ago.
    expect(await page.locator('main .paper-box').count()).toBe(4)
    expect(await page.locator('main .paper-box .icon').count()).toBe(4)

    await finish(page)
    expect(await mainText(page)).toContain('Effacé')
    await touch(page, 'Nouvelle personne')
    await arrive(page, 'Bonjour')
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
})
