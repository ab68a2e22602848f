/**
 * Put in every frame of a site before its own scripts, in a world of its own: the site can neither see it, nor call the
 * binding, nor take its listeners away. Its source is sent to the browser as text, so it may use nothing outside itself.
 *
 * It says `stirred` (somebody is at work), `heard` (a medium plays aloud), `print`, `back` and `again` (the keys of the kind pages) and
 * `external` (a link to another program). A site can draw a key of a kind page and so ask for what it could do anyway by
 * `history.back()`; every other event must come from the person (`isTrusted`), but `print`, which a site may ask.
 */
export function guard(binding: string, printEvent: string): void {
  const known: unknown = Reflect.get(globalThis, binding)
  const say = (what: string): void => {
    if (typeof known === 'function') Reflect.apply(known, globalThis, [what])
  }
  const stop = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  /** On the way down, before any listener of the site. */
  const first = <K extends keyof WindowEventMap>(
    kind: K,
    listen: (event: WindowEventMap[K]) => void,
  ) => {
    globalThis.addEventListener(
      kind,
      (event) => {
        if (event.isTrusted) listen(event)
      },
      { capture: true, passive: false },
    )
  }

  /** Says it once a second at most. */
  const calmly = (what: string) => {
    let saidAt = -Infinity
    return () => {
      if (performance.now() - saidAt < 1000) return
      saidAt = performance.now()
      say(what)
    }
  }
  const stir = calmly('stirred')
  const signs = ['pointerdown', 'pointermove', 'touchstart', 'keydown', 'wheel'] as const
  for (const sign of signs) {
    const listen = (event: Event) => {
      // When a page moves under a pointer at rest, the browser says that the pointer moved.
      const isStill =
        event instanceof PointerEvent &&
        event.type === 'pointermove' &&
        event.movementX === 0 &&
        event.movementY === 0
      if (event.isTrusted && !isStill) stir()
    }
    globalThis.addEventListener(sign, listen, { capture: true, passive: true })
  }
  const play = calmly('heard')
  const hear = ({ isTrusted, target }: Event) => {
    // A picture that moves without a sound may do so for ever, and for nobody.
    const isAloud = target instanceof HTMLMediaElement && !target.muted && target.volume > 0
    if (isTrusted && isAloud) play()
  }
  globalThis.addEventListener('timeupdate', hear, { capture: true, passive: true })

  /** What Ctrl may still do: copy, paste, cut, all, undo, redo, and the size of the text. */
  const editing = new Set(['c', 'v', 'x', 'a', 'z', 'y', '+', '-', '=', '0'])
  const ofTheBrowser = /^(?:F\d{1,2}|ContextMenu|PrintScreen|Browser\w+|Launch\w+)$/
  first('keydown', (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const isAltGr = event.getModifierState('AltGraph')
    const isControl = event.ctrlKey && !isAltGr
    if (isControl && key === 'p' && !event.altKey) say('print')
    const isModified = isControl || event.metaKey || (event.altKey && !isAltGr)
    const isEditing = isControl && !event.altKey && !event.metaKey && editing.has(key)
    if ((isModified && !isEditing) || ofTheBrowser.test(key)) stop(event)
  })
  first('contextmenu', stop)
  globalThis.addEventListener(printEvent, () => say('print'))

  // Nothing is carried out of the window, and no file is dropped in.
  const isFromOutside = (event: DragEvent) =>
    event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/uri-list') ?? false
  first('dragstart', (event) => {
    const path = event.composedPath()
    if (path.some((node) => node instanceof HTMLAnchorElement || node instanceof HTMLImageElement))
      stop(event)
  })
  for (const kind of ['dragover', 'drop'] as const) {
    first(kind, (event) => {
      if (!isFromOutside(event)) return
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
      stop(event)
    })
  }

  const linkOf = (event: Event) =>
    event
      .composedPath()
      .find(
        (node) =>
          (node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement) &&
          node.hasAttribute('href'),
      )
  const asLink = (node: EventTarget | undefined) =>
    node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement ? node : undefined
  /** What the browser itself shows; anything else would start another program. */
  const inBrowser = /^(?:https?|blob|about|data|javascript|file):$/
  first('click', (event) => {
    const key = event.composedPath().find((node) => node instanceof HTMLElement)
    const deed = key instanceof HTMLElement ? key.dataset['escale'] : undefined
    if (deed === 'back' || deed === 'again') say(deed)
    const link = asLink(linkOf(event))
    if (!link || link.protocol === '' || inBrowser.test(link.protocol)) return
    stop(event)
    say('external')
  })

  // A link or a form for a new window gets one without tabs or address bar. On the way up: what the site did itself stands.
  const inPlace = /^(?:|_self|_parent|_top|_unfencedTop)$/i
  const targetOf = (element: { readonly target: string }) =>
    element.target || (document.querySelector<HTMLBaseElement>('base[target]')?.target ?? '')
  const openLink = (event: MouseEvent, isForced: boolean) => {
    const link = asLink(linkOf(event))
    if (!event.isTrusted || event.defaultPrevented || !link) return
    if (link.hasAttribute('download')) return
    const target = targetOf(link)
    if (!isForced && inPlace.test(target)) return
    event.preventDefault()
    const isBlank = inPlace.test(target) || target.toLowerCase() === '_blank'
    if (!isBlank) globalThis.open(link.href, target, 'popup')
    else if (link.relList.contains('noreferrer'))
      globalThis.open(link.href, '_blank', 'popup,noreferrer')
    else {
      // Cut off by hand: a window born without an opener cannot tell the keeper at once what it is.
      const opened = globalThis.open('about:blank', '_blank', 'popup')
      if (!opened) return
      if (!link.relList.contains('opener')) opened.opener = null
      opened.location.replace(link.href)
    }
  }
  globalThis.addEventListener('click', (event) => {
    openLink(event, event.ctrlKey || event.metaKey || event.shiftKey)
  })
  globalThis.addEventListener('auxclick', (event) => {
    if (event.button === 1) openLink(event, true)
  })
  globalThis.addEventListener('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
    const { submitter } = event
    const isOwnTarget =
      (submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement) &&
      submitter.formTarget !== ''
    const chooser = isOwnTarget ? submitter : form
    const target = isOwnTarget ? submitter.formTarget : targetOf(form)
    if (inPlace.test(target)) return
    const name = target.toLowerCase() === '_blank' ? `w${crypto.randomUUID()}` : target
    globalThis.open('about:blank', name, 'popup')
    const attribute = isOwnTarget ? 'formtarget' : 'target'
    const before = chooser.getAttribute(attribute)
    chooser.setAttribute(attribute, name)
    setTimeout(() => {
      if (before === null) chooser.removeAttribute(attribute)
      else chooser.setAttribute(attribute, before)
    })
  })
}
