/** What reading aloud says of a screen: its texts in visual order, one entry a block (EN 301 549 5.1.3.11). */
import { spokenForm } from '../app/spoken-forms.ts'

export interface SpokenBlock {
  readonly text: string
  readonly lang: string
}

const blocks = 'h1, h2, h3, p, li, dt, dd, legend, label, button, figcaption'
const silent = '[aria-hidden="true"], [hidden], svg, script, style, [data-unspoken]'

export function spokenBlocks(root: ParentNode & Node): SpokenBlock[] {
  const texts = new Map<Element, string[]>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent?.trim()
    const parent = node.parentElement
    if (!words || !parent || parent.closest(silent)) continue
    const block = parent.closest(blocks) ?? parent
    texts.set(block, [...(texts.get(block) ?? []), spokenForm(words)])
  }
  return [...texts].map(([block, words]) => ({
    text: words.join(' '),
    lang: block.closest('[lang]')?.getAttribute('lang') ?? 'fr',
  }))
}
