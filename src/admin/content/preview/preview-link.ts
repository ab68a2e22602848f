/** The console's side of the preview: the frame is told what to show, and says what it shows. */
import * as v from 'valibot'
import {
  type PreviewAsk,
  type PreviewLook,
  type PreviewTell,
  previewTellSchema,
} from '#contract/preview.ts'
import type { Content } from '#contract/release.ts'
import { type Source, createStore } from '#ui/store/store.ts'

export interface PreviewState {
  readonly isReady: boolean
  readonly shown: Extract<PreviewTell, { tell: 'shown' }> | undefined
  /** Why the last thing asked was not shown. */
  readonly refusal: string | undefined
}

export interface PreviewLink extends Source<PreviewState> {
  readonly showContent: (content: Content) => void
  readonly look: (look: PreviewLook) => void
  /** A guide, or one of its steps; asked again once the frame can hear and has content. */
  readonly open: (guide: string, step: string | undefined) => void
  readonly home: () => void
  readonly close: () => void
}

type Frame = () => Pick<Window, 'postMessage'> | null

/** `frame` is asked at each word: a frame that is reloaded is another window. */
export const linkPreview = (frame: Frame, page: Window = window): PreviewLink => {
  const store = createStore<PreviewState>({ isReady: false, shown: undefined, refusal: undefined })
  let content: Content | undefined
  let look: PreviewLook = {}
  let wanted: Extract<PreviewAsk, { ask: 'open' } | { ask: 'home' }> | undefined

  const say = (ask: PreviewAsk) => {
    if (store.read().isReady) frame()?.postMessage(ask, page.location.origin)
  }
  const sayAll = () => {
    if (content === undefined) return
    say({ ask: 'look', look })
    say({ ask: 'content', content })
    if (wanted !== undefined) say(wanted)
  }
  const hear = ({ source, origin, data }: MessageEvent) => {
    if (origin !== page.location.origin || source !== frame()) return
    const said = v.safeParse(previewTellSchema, data)
    if (!said.success) return
    const { output } = said
    if (output.tell === 'ready') {
      store.change({ isReady: true, shown: undefined, refusal: undefined })
      sayAll()
    } else if (output.tell === 'shown') store.change({ shown: output, refusal: undefined })
    else store.change({ refusal: output.message })
  }
  page.addEventListener('message', hear)

  return {
    read: store.read,
    subscribe: store.subscribe,
    showContent(next) {
      if (content === next) return
      const isFirst = content === undefined
      content = next
      if (isFirst) sayAll()
      else say({ ask: 'content', content })
    },
    look(next) {
      look = { ...look, ...next }
      if (content !== undefined) say({ ask: 'look', look: next })
    },
    open(guide, step) {
      wanted = { ask: 'open', guide, ...(step === undefined ? {} : { step }) }
      if (content !== undefined) say(wanted)
    },
    home() {
      wanted = { ask: 'home' }
      if (content !== undefined) say(wanted)
    },
    close: () => page.removeEventListener('message', hear),
  }
}
