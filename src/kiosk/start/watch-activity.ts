/** Any sign of life starts the silence again (WCAG 2.2.1: any key or touch extends the time). */
import type { SessionPort } from '../app/session-port.ts'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
/** A moving mouse fires hundreds of events a second; one sign a second is enough for a silence of minutes. */
const quietMs = 1000

export function watchActivity(session: SessionPort) {
  let lastMs = -quietMs
  const stir = (event: Event) => {
    const { moment } = session.read()
    if (moment !== 'active' && moment !== 'warning' && moment !== 'curtain') return
    // A mouse that trembles on a desk must not hold back a warning that is already up.
    if (event.type === 'pointermove' && moment !== 'active') return
    const isUrgent = moment !== 'active'
    if (!isUrgent && event.timeStamp - lastMs < quietMs) return
    lastMs = event.timeStamp
    session.send({ type: 'person.stirred' })
  }
  for (const sign of signs) addEventListener(sign, stir, { capture: true, passive: true })
}
