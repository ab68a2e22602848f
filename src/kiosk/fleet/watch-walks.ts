/**
 * Sees walks begin and end, and hands over what they add to the sums once the session is over and its wipe has held. Until
 * then it is in the memory of the page, like the walk itself; what a wipe could not prove is not counted.
 */
import type { SessionContext, Walk } from '#session/session-words.ts'
import type { Source } from '#ui/store/store.ts'
import type { SessionState } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { sumsOfTally, sumsOfWalk } from './count-walk.ts'
import { addSums, type DaySums, noSums } from './day-sums.ts'

export function watchWalks(
  session: Source<SessionState>,
  terminal: Source<TerminalState>,
  onSession: (sums: DaySums) => void,
) {
  let walk: Walk | undefined
  let lang = 'fr'
  let unreached = new Set<string>()
  let sums = noSums
  let tally: SessionContext['tally'] = {}

  const endWalk = (isBySilence: boolean) => {
    if (walk) sums = addSums(sums, sumsOfWalk({ walk, lang, isBySilence, unreached }))
    walk = undefined
    unreached = new Set()
  }
  const forget = () => {
    walk = undefined
    unreached = new Set()
    sums = noSums
    tally = {}
  }

  session.subscribe(() => {
    const { moment, context } = session.read()
    // Of an exercise nothing is counted.
    if (terminal.read().purpose?.isPractice) return forget()
    if (moment === 'wiping') {
      if (Object.keys(tally).length > 0) sums = addSums(sums, sumsOfTally(tally))
      tally = {}
      // A fault is the terminal's: how it ended says nothing of the guide.
      if (context.because === 'fault') walk = undefined
      else endWalk(context.because === 'silence')
      return
    }
    if (moment === 'goodbye') {
      if (sums !== noSums) onSession(sums)
      return forget()
    }
    if (moment === 'unavailable' || moment === 'attract') return forget()
    const next = context.walk
    // Another guide, or the same from its beginning: the first one was left.
    if (walk && next?.guide !== walk.guide) endWalk(false)
    walk = next
    lang = context.comfort.reading.lang
    tally = context.tally
  })

  terminal.subscribe(() => {
    const { beside } = terminal.read().supervision ?? {}
    if (beside?.site.state === 'unreachable' && beside.wanted !== undefined)
      unreached.add(beside.wanted)
  })
}
