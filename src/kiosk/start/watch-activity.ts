/** Any sign of life starts the silence again (WCAG 2.2.1: any key or touch extends the time). */
import type { SessionPort } from '../app/session-port.ts'

/** Somebody is at work. */
const signsOfWork = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
/** A moving mouse fires hundreds of events a second; one sign a second is enough for a silence of minutes. */
const quietMs = 1000

/**
 * Somebody answers the warning. Only a touch that is over does: were the screen to come back while the finger is down,
 * the finger would lift on it, and touch what lies there. A tremor of the mouse answers nothing.
 */
const signsOfAnswer = ['click', 'contextmenu', 'pointercancel', 'keydown', 'wheel'] as const

/** The button under the focus is about to be pressed, and will say itself what the person wants. */
const isPressingButton = (event: Event) =>
  event instanceof KeyboardEvent &&
  ['Enter', ' '].includes(event.key) &&
  event.target instanceof HTMLButtonElement

export function watchActivity(session: SessionPort) {
  let lastMs = -quietMs
  const work = ({ timeStamp }: Event) => {
    if (session.read().moment !== 'active' || timeStamp - lastMs < quietMs) return
    lastMs = timeStamp
    session.send({ type: 'person.stirred' })
  }
  const answer = (event: Event) => {
    const { moment } = session.read()
    if ((moment !== 'warning' && moment !== 'curtain') || isPressingButton(event)) return
    session.send({ type: 'person.stirred' })
  }
  for (const sign of signsOfWork) addEventListener(sign, work, { capture: true, passive: true })
  // After the buttons: the one that ends the session has ended it, and there is no warning left to answer.
  for (const sign of signsOfAnswer) addEventListener(sign, answer, { passive: true })
}
