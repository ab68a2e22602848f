/**
 * A new terminal to which everything looks out of date: says that its clock is wrong, when it is, and looks again at once when
 * somebody has put it right. Loaded only then. A terminal that shows a release goes on whatever its clock says.
 */
import { render } from 'preact'
import type { SealOptions } from '#seal/seal-options.ts'
import type { Source } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { clockFaultMs } from './clock-fault.ts'
import { ClockNotice } from './clock-notice.tsx'

const everyMs = 5000
/** A date that has moved by more than time has: somebody has set it. */
const movedMs = 60_000

const noticeId = 'clock-notice'

const serverDate = async (base: string) => {
  const answer = await fetch(`${base}timestamp.json`, { method: 'HEAD', cache: 'no-store' })
  return answer.headers.get('date')
}

/** Once, however often it is asked. */
export function startClock(
  terminal: Source<TerminalState>,
  { base, clock, systemMs }: Pick<SealOptions, 'base' | 'clock' | 'systemMs'>,
  lookSoon: () => void,
): void {
  if (document.getElementById(noticeId)) return
  const place = document.createElement('div')
  place.id = noticeId
  document.body.append(place)
  const app = document.getElementById('app')
  const show = (aheadMs: number | undefined) => {
    // What is behind cannot be used, by keyboard neither.
    if (app) app.inert = aheadMs !== undefined
    const notice =
      aheadMs === undefined ? null : <ClockNotice systemMs={systemMs()} aheadMs={aheadMs} />
    render(notice, place)
  }

  const compare = async () => {
    const date = await serverDate(base).catch(() => null)
    if (!terminal.read().content) show(clockFaultMs(date, systemMs()))
  }

  let cancel = () => {}
  let lastMs = systemMs()
  const watch = () => {
    const nowMs = systemMs()
    const hasMoved = Math.abs(nowMs - lastMs - everyMs) > movedMs
    lastMs = nowMs
    if (hasMoved) {
      void compare()
      lookSoon()
    }
    cancel = clock.after(everyMs, watch)
  }
  const unsubscribe = terminal.subscribe(() => {
    if (!terminal.read().content) return
    unsubscribe()
    cancel()
    show(undefined)
    place.remove()
  })
  cancel = clock.after(everyMs, watch)
  void compare()
}
