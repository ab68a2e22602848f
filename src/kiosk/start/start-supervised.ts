/**
 * A terminal with a supervisor: says hello, and joins what the supervisor tells to the session and to the screens. Its
 * words are awake last, and only there.
 */
import type { LinkPort, TerminalStatus } from '#contract/terminal-link.ts'
import { supervisedScreens } from '../screens/supervised-screens.ts'
import { type Clock, systemClock, wait } from '../io/clock.ts'
import { connectTerminal } from '../io/terminal-link.ts'
import type { Supervisor } from '../io/terminal-trace.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '#ui/store/store.ts'
import { type Beside, nothingBeside, type Supervision } from '../app/supervision.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { followSession } from './follow-session.ts'
import { hearTerminal } from './hear-terminal.ts'
import { superviseDeeds } from './supervise-deeds.ts'
import { wakeWhen } from './wake-when.ts'

/** Between two looks at a supervisor that still erases what it found at its start. */
const lookAgainMs = 1000

interface Surroundings {
  /** Where the supervisor's words arrive. */
  readonly page?: EventTarget
  readonly clock?: Clock
}

export function startSupervised(
  port: LinkPort,
  session: SessionPort,
  terminal: Store<TerminalState>,
  { page = window, clock = systemClock }: Surroundings = {},
): Supervisor {
  const change = (part: Partial<Supervision>) => {
    const { supervision } = terminal.read()
    if (supervision) terminal.change({ supervision: { ...supervision, ...part } })
  }
  const changeBeside = (part: Partial<Beside>) =>
    change({ beside: { ...(terminal.read().supervision?.beside ?? nothingBeside), ...part } })
  const forget = () => change({ beside: nothingBeside })

  const link = connectTerminal({
    port,
    page,
    clock,
    onNews: (news) => {
      const { status } = terminal.read().supervision ?? {}
      if (news.tell !== 'can') hearTerminal(news, session, terminal, changeBeside)
      else if (status) change({ status: { ...status, can: news.can } })
    },
  })

  const learnStatus = async (first: 'hello' | 'status'): Promise<TerminalStatus | undefined> => {
    let reply = await link.ask({ do: first })
    while (reply.tell === 'status' && reply.status.state === 'wiping') {
      await wait(clock, lookAgainMs)
      reply = await link.ask({ do: 'status' })
    }
    return reply.tell === 'status' && reply.status.state !== 'unavailable'
      ? reply.status
      : undefined
  }

  const refreshStatus = () =>
    void link.ask({ do: 'status' }).then((reply) => {
      if (reply.tell === 'status') change({ status: reply.status })
    })

  const begin = async () => {
    const status = await learnStatus('hello')
    // Nobody may sit down at a terminal whose supervisor closes it, or cannot be heard.
    if (!status) return session.send({ type: 'terminal.closed' })
    terminal.change({
      supervision: {
        status,
        beside: nothingBeside,
        deeds: { ...superviseDeeds(link, session, terminal, changeBeside), refreshStatus },
        screens: supervisedScreens,
      },
    })
    followSession(link, session, terminal, forget)
    const wantsScanner = ({ content, placeId }: TerminalState) =>
      content?.front.places[placeId]?.scanner === true
    wakeWhen(terminal, wantsScanner, async () => {
      await link.ask({ do: 'find-scanner' })
    })
    wakeWhen(
      terminal,
      (state) => wantsScanner(state) && state.supervision?.status.can.includes('scan') === true,
      async () => (await import('../scan/start-scan.tsx')).startScan(link, terminal, changeBeside),
    )
  }
  void begin()

  return {
    async end(because) {
      const reply = await link.ask({ do: 'end', because })
      return (
        reply.tell === 'receipt' && reply.receipt.ok && reply.receipt.traces.every(({ ok }) => ok)
      )
    },
  }
}
