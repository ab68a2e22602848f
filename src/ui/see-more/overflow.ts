import { useLayoutEffect, useState } from 'preact/hooks'

export interface Overflow {
  /** The content is longer than the window would be without the row that says so. */
  readonly isLonger: boolean
  /** Scrolled to its end. */
  readonly isAtEnd: boolean
}

interface Heights {
  readonly content: number
  readonly window: number
  readonly scrolled: number
  /** Height of the row that says « Voir plus bas », 0 when absent. */
  readonly row: number
}

/** Rounding of zoomed pages, in CSS px. */
const slackPx = 4

/** Counts the row's own height back in, so that showing it never becomes the reason to show it. */
export const measureOverflow = ({ content, window, scrolled, row }: Heights): Overflow => ({
  isLonger: content > window + row + slackPx,
  isAtEnd: scrolled + window >= content - slackPx,
})

const watch = (element: HTMLElement, measure: () => void) => {
  const observer = new ResizeObserver(measure)
  observer.observe(element)
  if (element.firstElementChild) observer.observe(element.firstElementChild)
  element.addEventListener('scroll', measure, { passive: true })
  return () => {
    observer.disconnect()
    element.removeEventListener('scroll', measure)
  }
}

interface Held {
  readonly current: HTMLElement | null
}

/** Watches a scrolling element and the one element it holds. `row` is the « Voir plus bas » row, when there is one. */
export const useOverflow = (body: Held, row: Held): Overflow => {
  const [overflow, setOverflow] = useState<Overflow>({ isLonger: false, isAtEnd: true })
  useLayoutEffect(() => {
    const element = body.current
    if (!element) return undefined
    const measure = () => {
      const next = measureOverflow({
        content: element.scrollHeight,
        window: element.clientHeight,
        scrolled: element.scrollTop,
        row: row.current?.offsetHeight ?? 0,
      })
      setOverflow((now) =>
        now.isLonger === next.isLonger && now.isAtEnd === next.isAtEnd ? now : next,
      )
    }
    measure()
    return watch(element, measure)
  }, [body, row])
  return overflow
}
