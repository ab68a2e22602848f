/** The ways a session ends, each as it happens: by the page, by a crash, by a kill of one process or of all. */
import { setTimeout as delay } from 'node:timers/promises'
import type { TerminalStatus } from '#contract/terminal-link.ts'
import type { WipeCause } from '#contract/wipe-receipt.ts'
import { eventually, type TerminalUnderTest } from '../terminal-under-test.ts'
import { commandOf, isAlive, type Process } from './processes.ts'
import type { Sites } from './start-sites.ts'

export interface Session {
  readonly terminal: TerminalUnderTest
  readonly sites: Sites
  /** Process that holds the session's browser. */
  readonly keeper: Process
  /** First process of that browser. */
  readonly browser: Process
  /** All of both. */
  readonly processes: readonly Process[]
}

const kill = (processes: readonly Process[]) => {
  for (const one of processes) if (isAlive(one)) process.kill(one.pid, 'SIGKILL')
}

/** Between two questions: a page that asks more than forty times a second is not answered. */
const calmMs = 100

/** Asks until the terminal is ready and its last receipt has one of `causes`. */
async function readyAfter(sites: Sites, causes: readonly WipeCause[]): Promise<TerminalStatus> {
  for (;;) {
    const answer = sites.waitTell('a status', (tell) =>
      tell.tell === 'status' ? tell.status : undefined,
    )
    sites.ask({ do: 'status' })
    const status = await answer
    const cause = status.receipts[0]?.cause
    if (status.state === 'unavailable') return status
    if (status.state === 'ready' && cause !== undefined && causes.includes(cause)) return status
    await delay(calmMs)
  }
}

const askEnd =
  (because: 'left' | 'silence' | 'fault') =>
  async ({ sites }: Session) => {
    const receipt = sites.waitTell('a receipt', (tell) =>
      tell.tell === 'receipt' ? tell.receipt : undefined,
    )
    sites.ask({ do: 'end', because })
    await receipt
    return readyAfter(sites, [because])
  }

const restart = async ({ terminal, sites }: Session, causes: readonly WipeCause[]) => {
  const status = await terminal.start()
  return causes.includes(status.receipts[0]?.cause ?? 'left') ? status : readyAfter(sites, causes)
}

/** Each resolves with the status of a terminal that is ready for the next person. */
export const causes: Readonly<Record<string, (session: Session) => Promise<TerminalStatus>>> = {
  'the person leaves': askEnd('left'),
  silence: askEnd('silence'),
  'the site crashes, then the person leaves': async (session) => {
    kill(session.processes.filter(({ pid }) => commandOf(pid).includes('--type=renderer')))
    return askEnd('left')(session)
  },
  'the browser is killed': async ({ browser, sites }) => {
    kill([browser])
    return readyAfter(sites, ['plane-lost'])
  },
  'the keeper is killed': async ({ keeper, sites }) => {
    kill([keeper])
    return readyAfter(sites, ['plane-lost'])
  },
  'the supervisor is killed': async (session) => {
    process.kill(session.terminal.supervisorPid(), 'SIGKILL')
    await eventually(
      'the end of the session',
      () => session.processes.every((one) => !isAlive(one)) || undefined,
    )
    return session.terminal.start()
  },
  'supervisor and keeper are killed in the middle of a wipe': async (session) => {
    session.sites.ask({ do: 'end', because: 'left' })
    await eventually(
      'the first kill',
      () => session.processes.some((one) => !isAlive(one)) || undefined,
    )
    process.kill(session.terminal.supervisorPid(), 'SIGKILL')
    kill([session.keeper])
    return session.terminal.start()
  },
  'everything is killed at once': async (session) => {
    kill(session.terminal.processes())
    return restart(session, ['found-at-start'])
  },
}
