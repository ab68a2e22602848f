/** The inactivity warning is spoken by itself: somebody who looks away must hear that time is running (T1). */
import type { SessionPort } from '../app/session-port.ts'
import type { Source } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'

export function startAnnouncing(
  session: SessionPort,
  terminal: Source<TerminalState>,
  announce: (text: string) => void,
) {
  let previous = session.read().moment
  session.subscribe(() => {
    const { moment, context } = session.read()
    if (moment === 'warning' && previous !== 'warning') {
      announce(terminal.read().texts.t('warning.spoken', { count: context.times.warningSeconds }))
    }
    previous = moment
  })
}
