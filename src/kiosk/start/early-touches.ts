/**
 * The page is readable before it is alive. What is touched in between is kept, and pressed again once there is
 * somebody to answer: a first touch is never lost.
 */
export function keepEarlyTouches(page: EventTarget) {
  const touched: EventTarget[] = []
  const keep = ({ target }: Event) => {
    if (target) touched.push(target)
  }
  page.addEventListener('click', keep)
  return {
    /** Presses again what was touched, in order, and keeps nothing more. */
    replay() {
      page.removeEventListener('click', keep)
      for (const target of touched.splice(0))
        target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    },
  }
}
