/** A supervisor on the other side of the link: it keeps what it is asked, and answers as a test says. */
import * as v from 'valibot'
import {
  askSchema,
  type Ask,
  type Deed,
  type LinkPort,
  linkEventName,
  type Tell,
  type TerminalStatus,
} from '#contract/terminal-link.ts'
import type { WipeReceipt } from '#contract/wipe-receipt.ts'

export const aStatus = (part: Partial<TerminalStatus> = {}): TerminalStatus => ({
  state: 'ready',
  terminal: 'kone-1',
  browser: 'Chromium 156.0.8078.79',
  can: ['open', 'print', 'save'],
  policy: 'in-force',
  isOnMemoryDisk: true,
  sites: 49,
  counts: { blocked: 0, missing: 0, strays: 0 },
  receipts: [],
  ...part,
})

export const aWipeReceipt = (part: Partial<WipeReceipt> = {}): WipeReceipt => ({
  schema: 'wipe-receipt/1',
  terminal: 'kone-1',
  number: 1,
  day: '2026-11-23',
  cause: 'left',
  attempt: 1,
  ok: true,
  ms: 186,
  browser: 'Chromium 156.0.8078.79',
  traces: [{ trace: 'processes', ok: true, ms: 120 }],
  ...part,
})

type Answer = (ask: Ask) => Tell | undefined

/** Says yes to everything, and shows a status and a receipt where one is due. */
export const obliging: Answer = ({ ask, deed }) => {
  switch (deed.do) {
    case 'hello':
    case 'status':
      return { tell: 'status', ask, status: aStatus() }
    case 'end':
      return { tell: 'receipt', ask, receipt: aWipeReceipt() }
    case 'beat':
      return undefined
    default:
      return { tell: 'answer', ask, ok: true }
  }
}

const asked = v.pipe(v.string(), v.parseJson(), askSchema)

export function fakeSupervisor(answer: Answer = obliging) {
  const page = new EventTarget()
  const asks: Ask[] = []
  const say = (data: unknown) => page.dispatchEvent(new MessageEvent(linkEventName, { data }))
  const tell = (word: Tell) => say(JSON.stringify(word))
  const port: LinkPort = {
    post: (json) => {
      const ask = v.parse(asked, json)
      asks.push(ask)
      const word = answer(ask)
      if (word) queueMicrotask(() => tell(word))
    },
  }
  return {
    page,
    port,
    say,
    tell,
    asks,
    /** What was asked, without its number. */
    deeds: (): readonly Deed[] => asks.map(({ deed }) => deed),
  }
}
