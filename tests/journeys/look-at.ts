/** A screen looked at in ordinary and in large text: nothing beyond its edge, nothing that axe refuses; a picture when asked for. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { bringAxe, runAxe } from './axe.ts'

const shots = process.env['ESCALE_SHOTS']

export async function lookAt(page: Page, name: string) {
  await bringAxe(page)
  for (const text of ['100', '200']) {
    await page.evaluate((size) => {
      document.documentElement.dataset['text'] = size
    }, text)
    if (shots !== undefined) {
      mkdirSync(shots, { recursive: true })
      await page.screenshot({ path: join(shots, `${name}-${text}.png`) })
    }
    expect(await runAxe(page)).toEqual([])
    const fits = () => document.documentElement.scrollWidth <= window.innerWidth
    expect(await page.evaluate(fits)).toBe(true)
  }
  await page.evaluate(() => {
    document.documentElement.dataset['text'] = '100'
  })
}
