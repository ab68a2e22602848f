/**
 * The kiosk's end of the link with the terminal supervisor (contract/terminal-link.ts): numbers what is asked, finds
 * the answers, parses everything heard. What cannot be parsed was not said.
 */
import * as v from 'valibot'
import {
  type Ask,
  type Deed,
  type LinkPort,
  linkEventName,
  type Tell,
  tellSchema,
} from '#contract/terminal-link.ts'
import { type Clock, systemClock } from './clock.ts'

type Answer = Extract<Tell, { readonly ask: number }>
/** What became of an ask. `silence`: no answer in time; the supervisor may have done it all the same. */
export type Reply = Answer | { readonly tell: 'silence' }
/** What the supervisor says unasked. */
export type News = Exclude<Tell, Answer | { readonly tell: 'beat' }>

export interface TerminalLink {
  /** Never rejects. */
  readonly ask: (deed: Deed) => Promise<Reply>
}

export interface LinkOptions {
  readonly port: LinkPort
  readonly onNews: (news: News) => void
  /** Where the supervisor's words arrive. */
  readonly page?: EventTarget
  readonly clock?: Clock
}

const promptMs = 10_000
/** What takes longer: erasing, and what waits for a printer, a stick or a scanner. */
const slowMs: Readonly<Partial<Record<Deed['do'], number>>> = {
  end: 30_000,
  print: 60_000,
  save: 120_000,
  carry: 120_000,
  scan: 240_000,
  'scan-done': 30_000,
}

const wordsSchema = v.pipe(v.string(), v.parseJson(), tellSchema)

export function connectTerminal(options: LinkOptions): TerminalLink {
  const { port, onNews, page = window, clock = systemClock } = options
  const waiting = new Map<number, (reply: Answer) => void>()
  let asked = 0

  const post = (deed: Deed) => {
    asked += 1
    const ask: Ask = { ask: asked, deed }
    port.post(JSON.stringify(ask))
  }

  const hear = (tell: Tell) => {
    if (tell.tell === 'beat') post({ do: 'beat', beat: tell.beat })
    else if ('ask' in tell) waiting.get(tell.ask)?.(tell)
    else onNews(tell)
  }

  page.addEventListener(linkEventName, (event) => {
    const heard = v.safeParse(wordsSchema, 'data' in event ? event.data : undefined)
    if (heard.success) hear(heard.output)
  })

  return {
    ask: (deed) =>
      new Promise((resolve) => {
        const number = asked + 1
        const settle = (reply: Reply) => {
          cancel()
          waiting.delete(number)
          resolve(reply)
        }
        const cancel = clock.after(slowMs[deed.do] ?? promptMs, () => settle({ tell: 'silence' }))
        waiting.set(number, settle)
        post(deed)
      }),
  }
}
