/**
 * Tells, on each element, which of the two languages of a screen its words are in (WCAG 3.1.2): a voice never reads French as
 * if it were another language, nor the other way round. What a screen says in the chosen language is known (`heard`); all the
 * rest is French. Elements that a screen has marked itself are left alone.
 */
import type { LanguageState } from '../app/language-state.ts'

const marked = 'data-marked'

export function markLanguages({ lang, direction, heard }: LanguageState): () => void {
  const root = document.documentElement
  root.dir = direction

  const isSaid = (words: string) =>
    heard.has(words) || [...heard].some((said) => said !== '' && words.includes(said))

  /** What is laid out inside an element that is only named goes the way of the page. */
  const mark = (element: HTMLElement, words: string, isNamed: boolean) => {
    const own = element.closest<HTMLElement>('[lang]')
    if (own && own !== root && !own.hasAttribute(marked)) return
    const isOther = isSaid(words)
    element.setAttribute(marked, '')
    element.lang = isOther ? lang : 'fr'
    element.dir = isOther || isNamed ? direction : 'ltr'
  }

  const markAll = () => {
    for (const element of document.body.querySelectorAll<HTMLElement>('[aria-label]'))
      mark(element, element.getAttribute('aria-label') ?? '', true)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (words !== '' && parent instanceof HTMLElement) mark(parent, words, false)
    }
  }

  const observer = new MutationObserver(markAll)
  observer.observe(document.body, { childList: true, characterData: true, subtree: true })
  markAll()
  return () => {
    observer.disconnect()
    root.removeAttribute('dir')
    for (const element of document.body.querySelectorAll<HTMLElement>(`[${marked}]`)) {
      element.removeAttribute(marked)
      element.removeAttribute('lang')
      element.removeAttribute('dir')
    }
  }
}
