import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Mat } from '#ui/mat/mat.tsx'
import { useOverflow } from '#ui/see-more/overflow.ts'
import { SeeMore, type SeeMoreWords } from '#ui/see-more/see-more.tsx'

interface FrameProps {
  /** Over everything: somebody helps the person, and how to end it. */
  readonly above?: ComponentChildren
  readonly head: ComponentChildren
  /** Between the body and the bar: it takes its room from the body. */
  readonly below?: ComponentChildren
  readonly bar: ComponentChildren
  readonly children: ComponentChildren
  readonly seeMore: SeeMoreWords
  /** Steps done and in all; nothing is lit by default. */
  readonly way?: { readonly done: number; readonly total: number }
  /** `attract` lets its picture reach the edges, `help` wears coral. */
  readonly mood?: 'plain' | 'attract' | 'help'
  /** Changes with the screen: the reader goes back to the top, and to the new title. */
  readonly screenKey?: string
}

const atTheStart = { done: 0, total: 1 }

/** Moves reading to a new screen's title (WCAG 2.4.3): the button that led here is gone. */
const useArrival = (body: { readonly current: HTMLElement | null }, screenKey: string) => {
  const previousKey = useRef(screenKey)
  useLayoutEffect(() => {
    if (previousKey.current === screenKey) return
    previousKey.current = screenKey
    const title = body.current?.querySelector('h1')
    body.current?.scrollTo(0, 0)
    title?.focus({ preventScroll: true })
  }, [body, screenKey])
}

/** The whole window: the mat, the head, the body that alone scrolls, « voir plus bas », and the bar. */
export const Frame = ({
  above,
  head,
  below,
  bar,
  children,
  seeMore,
  way = atTheStart,
  mood = 'plain',
  screenKey = '',
}: FrameProps) => {
  const body = useRef<HTMLElement>(null)
  const row = useRef<HTMLDivElement>(null)
  const { isLonger, isAtEnd } = useOverflow(body, row)
  useArrival(body, screenKey)
  const scroll = () => {
    const element = body.current
    if (!element) return
    if (isAtEnd) element.scrollTo(0, 0)
    else element.scrollBy(0, element.clientHeight * 0.8)
  }
  return (
    <div class="screen">
      <div class={`frame frame-${mood}`}>
        <div class="frame-top">
          {above}
          <Mat done={way.done} total={way.total} />
        </div>
        {head}
        <main class="body" ref={body}>
          <div class="fill">{children}</div>
        </main>
        {isLonger && <SeeMore words={seeMore} isAtEnd={isAtEnd} onPress={scroll} rowRef={row} />}
        {below}
        {bar}
      </div>
    </div>
  )
}
