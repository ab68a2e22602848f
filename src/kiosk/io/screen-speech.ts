/**
 * What reading aloud says of a screen: its texts in visual order (EN 301 549 5.1.3.11), each as it was written in content or in the
 * shell's words, so that a recording of it is found whatever stands beside it.
 */
import { spokenForm } from './spoken-forms.ts'

export interface SpokenText {
  readonly text: string
  readonly lang: string
}

const silent = '[aria-hidden="true"], [hidden], svg, script, style, [data-unspoken]'
/** Written as one text, shown in several pieces: bold words, references. */
const whole = '.rich p, .rich li'

export function spokenTexts(root: ParentNode & Node): SpokenText[] {
  const texts = new Map<Node, { words: string; readonly of: Element }>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest(silent)) continue
    const said = parent.closest<HTMLElement>('[data-said]')
    const key = said ?? parent.closest(whole) ?? node
    const words = said?.dataset['said'] ?? (texts.get(key)?.words ?? '') + node.textContent
    texts.set(key, { words, of: parent })
  }
  return [...texts.values()].flatMap(({ words, of }) => {
    const text = words.trim()
    const lang = of.closest('[lang]')?.getAttribute('lang') ?? 'fr'
    return text ? [{ text: spokenForm(text), lang }] : []
  })
}
