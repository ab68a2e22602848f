/** axe-core in a page: the copy that @axe-core/playwright brings, without its cost of a fresh injection at each look. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { Fault } from './stage/scene.ts'

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly {
      readonly target: readonly unknown[]
      readonly failureSummary?: string
    }[]
  }[]
}

declare global {
  interface Window {
    axe?: { run(root: string, options: object): Promise<AxeResults> }
  }
}

const brought = createRequire(fileURLToPath(import.meta.resolve('@axe-core/playwright')))
const source = readFileSync(brought.resolve('axe-core/axe.min.js'), 'utf8')

export const bringAxe = (page: Page) => page.evaluate(source)

/** Languages of nobody are reserved for whoever makes them (ISO 639-2, qaa to qtz): axe does not know them. */
export const isOfNobody = ({ rule }: Fault): boolean =>
  /^axe (?:valid-lang|html-lang-valid)$/.test(rule)

/** WCAG 2.0 to 2.2, levels A and AA: all that a machine can tell. */
export async function runAxe(page: Page): Promise<readonly Fault[]> {
  const results = await page.evaluate(() =>
    window.axe?.run('#app', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
      preload: false,
    }),
  )
  if (!results) throw new Error('axe did not answer')
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => ({
      rule: `axe ${id}`,
      where: `${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    })),
  )
}
