/** What the supervisor says unasked, and what it changes here. */
import type { News } from '../io/terminal-link.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Source } from '#ui/store/store.ts'
import type { Beside } from '../app/supervision.ts'
import type { TerminalState } from '../app/terminal-state.ts'

export function hearTerminal(
  news: Exclude<News, { readonly tell: 'can' }>,
  session: Pick<SessionPort, 'send'>,
  terminal: Source<TerminalState>,
  change: (part: Partial<Beside>) => void,
) {
  switch (news.tell) {
    case 'site': {
      const errand = terminal.read().supervision?.beside.errand
      // Another page, another story: « Merci » was for the one before.
      const isOld = errand?.deed === 'report-missing' && news.site.state !== 'blocked'
      return change({ site: news.site, ...(isOld ? { errand: undefined } : {}) })
    }
    case 'documents':
      return change({ documents: news.documents })
    case 'choosing':
      return change({ isChoosing: news.isOpen })
    case 'scanning': {
      const scan = terminal.read().supervision?.beside.scan
      if (scan?.is === 'reading') change({ scan: { ...scan, percent: news.percent } })
      return
    }
    case 'printed':
      session.send({ type: 'person.stirred' })
      return change({
        errand: { deed: 'print', what: 'page', state: news.ok ? 'done' : 'print-failed' },
      })
    case 'stirred':
      return session.send({ type: 'person.stirred' })
    case 'heard':
      return change({ heard: (terminal.read().supervision?.beside.heard ?? 0) + 1 })
    case 'end-now':
      return session.send({ type: 'terminal.faulted' })
  }
}
