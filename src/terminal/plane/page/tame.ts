/**
 * Put in every frame of a site before its own scripts, in the site's own world: takes away, gently, what would open the
 * browser's windows and dialogs. A site sees a browser without them. It is no wall: what gets past is refused by the keeper.
 * Its source is sent to the browser as text, so it may use nothing outside itself.
 */
export function tame(isFirstWindow: boolean, printEvent: string): void {
  const put = (owner: object, name: string, value: unknown) => {
    if (name in owner) {
      Object.defineProperty(owner, name, { value, configurable: true, writable: true })
    }
  }
  /** Wraps a function of the browser so that its name and length stay what sites expect. */
  const wrap = (
    owner: object,
    name: string,
    call: (
      native: (words: readonly unknown[]) => unknown,
      self: unknown,
      words: unknown[],
    ) => unknown,
  ) => {
    const native: unknown = Reflect.get(owner, name)
    if (typeof native !== 'function') return
    const apply = (_: unknown, self: unknown, words: unknown[]) =>
      call((given) => Reflect.apply(native, self, given), self, words)
    put(owner, name, new Proxy(native, { apply }))
  }

  // Without `popup` the browser opens a tab, with all its bars.
  wrap(globalThis, 'open', (open, _, [url, target, features]) => {
    const kept =
      typeof features === 'string'
        ? features.split(/[\s,]+/).filter((word) => /^no(?:opener|referrer)\b/i.test(word))
        : []
    return open([url, target ?? '_blank', ['popup', ...kept].join(',')])
  })
  const inPlace = /^(?:|_self|_parent|_top|_unfencedTop)$/i
  wrap(HTMLFormElement.prototype, 'submit', (submit, form, words) => {
    const target = form instanceof HTMLFormElement ? (form.getAttribute('target') ?? '') : ''
    if (!(form instanceof HTMLFormElement) || inPlace.test(target)) return submit(words)
    const name = target.toLowerCase() === '_blank' ? `w${Math.random()}` : target
    globalThis.open('about:blank', name, 'popup')
    form.setAttribute('target', name)
    submit(words)
    form.setAttribute('target', target)
  })

  put(globalThis, 'print', () => {
    globalThis.dispatchEvent(new Event(printEvent))
  })
  const nothing = () => undefined
  // A site's « Fermer » in the first window would end the session with it.
  if (isFirstWindow && globalThis.top === globalThis.self) put(globalThis, 'close', nothing)
  for (const name of ['moveTo', 'moveBy', 'resizeTo', 'resizeBy']) put(globalThis, name, nothing)

  const refuse = () => Promise.reject(new DOMException('Not allowed here', 'NotAllowedError'))
  for (const name of ['requestFullscreen', 'webkitRequestFullscreen', 'webkitRequestFullScreen']) {
    put(Element.prototype, name, refuse)
  }
  put(Element.prototype, 'requestPointerLock', refuse)
  put(HTMLVideoElement.prototype, 'requestPictureInPicture', refuse)
  put(HTMLVideoElement.prototype, 'webkitEnterFullscreen', nothing)
  put(Navigator.prototype, 'registerProtocolHandler', nothing)
  put(Navigator.prototype, 'unregisterProtocolHandler', nothing)

  // Choosers of files, devices, cards and colours: a site that asks whether they exist hears that they do not.
  for (const name of ['usb', 'hid', 'serial', 'bluetooth', 'share']) {
    Reflect.deleteProperty(Navigator.prototype, name)
  }
  const choosers = ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']
  for (const name of [...choosers, 'PaymentRequest', 'EyeDropper', 'documentPictureInPicture']) {
    Reflect.deleteProperty(globalThis, name)
  }
}
