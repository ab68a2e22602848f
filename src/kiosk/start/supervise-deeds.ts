/** What a person's touches ask of the supervisor, one errand at a time on the screen. */
import type { Deed } from '#contract/terminal-link.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Source } from '#ui/store/store.ts'
import type { Beside, Errand, SupervisedDeeds } from '../app/supervision.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { TerminalLink } from '../io/terminal-link.ts'
import { panelPxOf } from './panel-px.ts'

/** An errand without its outcome. */
type Task =
  | { readonly deed: 'open'; readonly site: string }
  | Omit<Extract<Errand, { readonly deed: 'print' }>, 'state'>
  | Omit<Extract<Errand, { readonly deed: 'save' }>, 'state'>
  | { readonly deed: 'report-missing' }

export function superviseDeeds(
  link: TerminalLink,
  session: Pick<SessionPort, 'read'>,
  terminal: Source<TerminalState>,
  change: (part: Partial<Beside>) => void,
): Omit<SupervisedDeeds, 'refreshStatus'> {
  const run = async (task: Task, deed: Deed) => {
    const going: Errand = { ...task, state: 'going' }
    change({ errand: going })
    const reply = await link.ask(deed)
    // The session ended, or something else was asked since: nobody waits for this any more.
    if (terminal.read().supervision?.beside.errand !== going) return
    const state =
      reply.tell === 'answer' ? 'done' : reply.tell === 'refusal' ? reply.why : 'silence'
    change({ errand: { ...task, state } })
  }

  return {
    open(site, path) {
      if (terminal.read().purpose?.isPractice) return
      change({ wanted: site })
      const panelPx = panelPxOf(session.read().context.comfort)
      void run(
        { deed: 'open', site },
        { do: 'open', site, panelPx, ...(path === undefined ? {} : { path }) },
      )
    },
    back: () => void link.ask({ do: 'back' }),
    close() {
      change({ wanted: undefined, errand: undefined })
      void link.ask({ do: 'close' })
    },
    print: (what) => void run({ deed: 'print', what }, { do: 'print', what }),
    save: (document) => void run({ deed: 'save', document }, { do: 'save', document }),
    choose(document) {
      change({ isChoosing: false })
      void link.ask({ do: 'choose', document })
    },
    follow: (timestamp) => void link.ask({ do: 'follow', timestamp }),
    async keepPepper(pepper) {
      const reply = await link.ask({ do: 'keep-pepper', pepper })
      return reply.tell === 'answer'
    },
    async tryCode(number, release, stretched) {
      const reply = await link.ask({ do: 'try-code', number, release, stretched })
      return reply.tell === 'tried' ? reply.tried : undefined
    },
    async codeHeld(number) {
      await link.ask({ do: 'code-held', number })
    },
    async carry(at, piece, isLast) {
      const reply = await link.ask({ do: 'carry', at, piece, isLast })
      if (reply.tell === 'answer') return 'done'
      return reply.tell === 'refusal' ? reply.why : 'silence'
    },
    reportMissing: () => void run({ deed: 'report-missing' }, { do: 'report-missing' }),
  }
}
