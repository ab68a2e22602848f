/** What must not be hurried: while it lasts, time does not count. */
import type { Source } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { Clock } from '../io/clock.ts'

/** Paper comes out after the printer has said yes. */
const paperMs = 60_000
/** A document that was chosen is on its way to the site: as long as the supervisor heeds it (`plane/watch-uploads.ts`). */
const sendingMs = 10 * 60_000
/** A film on a site is listened to: told each second while it plays, as long as the supervisor heeds it (`plane/heed-media.ts`). */
const heardMs = 5000

/** Answers whether time counts at this moment. */
export function watchWork(
  terminal: Source<TerminalState>,
  clock: Clock,
  page: EventTarget = window,
): () => boolean {
  let untilMs = 0
  const hold = (ms: number) => {
    untilMs = Math.max(untilMs, clock.now() + ms)
  }
  let lastErrand: unknown
  let lastHeard: unknown
  const follow = () => {
    const { isChoosing = false, errand, heard } = terminal.read().supervision?.beside ?? {}
    if (isChoosing) hold(sendingMs)
    if (errand !== lastErrand && errand?.deed === 'print') hold(paperMs)
    lastErrand = errand
    if (heard !== lastHeard) hold(heardMs)
    lastHeard = heard
  }
  terminal.subscribe(follow)
  // In an ordinary browser; its dialog stops this page's clock too.
  page.addEventListener('afterprint', () => hold(paperMs))

  return () => {
    if (clock.now() < untilMs) return false
    const { isListening, help, assisted, purpose, role, supervision } = terminal.read()
    const { isChoosing, errand, scan, documents = [] } = supervision?.beside ?? {}
    const isHelped = assisted?.isOpen === true || (help?.call && help.call.state !== 'ended')
    const isSendingOrTaking =
      isChoosing === true ||
      (scan !== undefined && scan.is !== 'held') ||
      errand?.state === 'going' ||
      documents.some(({ state }) => state === 'coming')
    // Those who follow a workshop leave with it; the welcome keeps nobody.
    const isElsewhere = purpose?.isPractice === true || role === 'welcome'
    const isPlaying = document.querySelector('[data-playing]') !== null
    return !(isListening || isHelped || isSendingOrTaking || isElsewhere || isPlaying)
  }
}
