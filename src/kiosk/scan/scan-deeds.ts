/** What a person's touches ask of the place's scanner, page after page. */
import type { Source } from '#ui/store/store.ts'
import type { PaperScan } from '../app/scan-state.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { Reply, TerminalLink } from '../io/terminal-link.ts'

type Placing = Extract<PaperScan, { readonly is: 'placing' }>

export interface ScanDeeds {
  readonly begin: () => void
  /** Another page, or the same again in another way. */
  readonly place: (inColour: boolean) => void
  readonly read: () => void
  /** The scanner comes to rest, and the pages are dropped. */
  readonly stop: () => void
  /** The pages become one document. */
  readonly finish: () => void
  /** Back to what stood in the panel; pages that are no document yet are dropped. */
  readonly leave: () => void
}

const faultOf = (reply: Reply): NonNullable<Placing['fault']> =>
  reply.tell === 'refusal' ? reply.why : 'silence'

export function scanDeeds(
  link: TerminalLink,
  terminal: Source<Pick<TerminalState, 'supervision'>>,
  change: (scan: PaperScan | undefined) => void,
): ScanDeeds {
  const now = () => terminal.read().supervision?.beside.scan
  /** Each reading is its own: what comes of one that was left, or of another person's, is nobody's any more. */
  let turn = 0

  const paper = () => {
    const scan = now()
    return scan && scan.is !== 'held' ? scan : { pages: 0, inColour: false }
  }
  const read = async () => {
    turn += 1
    const own = turn
    const { pages, inColour } = paper()
    change({ is: 'reading', pages, inColour, percent: 0 })
    const reply = await link.ask({ do: 'scan', inColour })
    if (own !== turn || now()?.is !== 'reading') return
    if (reply.tell === 'answer') {
      change({ is: 'read', pages: pages + 1, inColour })
      return
    }
    const fault = faultOf(reply)
    // The person stopped it: the pages before went with it.
    change({ is: 'placing', pages: fault === 'scan-stopped' ? 0 : pages, inColour, fault })
  }

  const finish = async () => {
    turn += 1
    const own = turn
    const { pages, inColour } = paper()
    change({ is: 'read', pages, inColour, isMaking: true })
    const reply = await link.ask({ do: 'scan-done' })
    if (own !== turn || now()?.is !== 'read') return
    if (reply.tell === 'scanned') change({ is: 'held', document: reply.document })
    else change({ is: 'read', pages, inColour, fault: faultOf(reply) })
  }

  const place = (inColour: boolean) => change({ is: 'placing', pages: paper().pages, inColour })

  return {
    // Offices refuse an identity card in gray.
    begin: () => change({ is: 'placing', pages: 0, inColour: true }),
    place,
    read: () => void read(),
    finish: () => void finish(),
    stop() {
      const scan = now()
      if (scan?.is === 'reading') change({ ...scan, isStopping: true })
      void link.ask({ do: 'scan-stop' })
    },
    leave() {
      turn += 1
      if (now()?.is !== 'held') void link.ask({ do: 'scan-stop' })
      change(undefined)
    },
  }
}
