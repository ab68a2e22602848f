/**
 * Put in every page of a site before its own scripts, in the site's own world: the window keeps one plain title. The
 * window system and the window manager remember titles long after the window is gone (seen in the memory of Xvfb and
 * openbox), and they outlive the session. A site still reads the title it wrote. Its source is sent to the browser as
 * text, so it may use nothing outside itself.
 *
 * The browser hands a title to the window system 200 ms after the first change it has to show
 * (`kUIUpdateCoalescingTime` of Chromium), and an observer answers in the same turn. A change that was waiting already can
 * take the address, or the site's own title, with it: `watch-names.ts` sees that.
 */
export function plainTitle(plain: string): void {
  if (globalThis.top !== globalThis.self) return
  const native = Object.getOwnPropertyDescriptor(Document.prototype, 'title')
  if (!native) return
  const read: unknown = Reflect.get(native, 'get')
  const write: unknown = Reflect.get(native, 'set')
  if (typeof read !== 'function' || typeof write !== 'function') return
  const titleOf = (page: Document) =>
    page.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'title')[0]
  let said: string | undefined

  const cover = () => {
    const element = titleOf(document)
    if (element === undefined) {
      // Without a title the browser would show the address.
      if (document.head) Reflect.apply(write, document, [plain])
    } else if (element.textContent !== plain) {
      said = element.textContent
      element.textContent = plain
    }
  }
  Object.defineProperty(Document.prototype, 'title', {
    configurable: true,
    enumerable: true,
    get(this: Document) {
      const shown: unknown = Reflect.apply(read, this, [])
      return this === document && shown === plain ? (said ?? '') : shown
    },
    set(this: Document, words: unknown) {
      if (this === document) said = String(words).trim().replaceAll(/\s+/g, ' ')
      else Reflect.apply(write, this, [words])
    },
  })

  const observer = new MutationObserver(cover)
  const watch = () => {
    observer.observe(document, { childList: true, subtree: true, characterData: true })
    cover()
  }
  watch()
  // A window just opened keeps its scripts when its first page comes, but not the document they were watching.
  for (const kind of ['readystatechange', 'DOMContentLoaded', 'load'])
    globalThis.addEventListener(kind, watch, true)
}
