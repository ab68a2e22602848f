/**
 * One person's help, from their « oui » to its end. What was opened is held here and nowhere else, and is let go the moment
 * help is over: at « Arrêter », after the aidant's silence, with the session.
 */
import { createActor } from 'xstate'
import type { AidantLayer, HelpLevel, SealedLayer } from '#contract/aidant.ts'
import { type AssistancePhase, assistanceMachine } from '#session/assistance-machine.ts'
import { currentView } from '#session/trail.ts'
import { createStore, type Source, type Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { systemClock, type Clock } from '../io/clock.ts'
import type { AssistedDatabase } from './assisted-database.ts'
import { charterVersion } from './charter-words.ts'
import type { CodeDesk } from './code-desk.ts'
import type { JournalAct } from './journal.ts'
import { unlockLayer, type UnlockRefusal } from './unlock-layer.ts'

export interface HelpState {
  readonly phase: AssistancePhase
  readonly level: HelpLevel
  /** What the person may agree to here. */
  readonly levels: readonly HelpLevel[]
  /** Digits of the longest number that an aidant has in this release: more than that is no number. */
  readonly longestNumber: number
  /** Only while help is open. */
  readonly layer: AidantLayer | undefined
  /** Of the aidant who is there. */
  readonly number: string | undefined
  readonly isChecking: boolean
  readonly refusal: UnlockRefusal | undefined
  /** `YYYY-MM-DD`, never earlier than what was signed; `undefined` while the clock is known to be wrong. */
  readonly day: string | undefined
  /** The disk refuses the journal: it is full, most likely. */
  readonly isJournalRefused: boolean
}

export type EndedBy = 'person' | 'aidant' | 'session'

export interface HelpDesk {
  readonly state: Source<HelpState>
  /** The release on the screens has a layer that may be opened here. */
  readonly offer: (sealed: SealedLayer, release: number) => void
  readonly agree: (level: HelpLevel) => void
  /** Never rejects. */
  readonly unlock: (number: string, code: string) => Promise<void>
  readonly acceptCharter: () => Promise<void>
  readonly stir: () => void
  readonly end: (by: EndedBy) => void
  readonly note: (act: JournalAct) => void
}

export interface HelpDeskParts {
  readonly session: Pick<SessionPort, 'read' | 'send' | 'subscribe'>
  readonly terminal: Source<TerminalState>
  readonly database: Pick<AssistedDatabase, 'hasAccepted' | 'accept'>
  readonly codes: CodeDesk
  readonly addToJournal: (act: JournalAct, number: string, day: string) => Promise<void>
  /** Today, or the day of what was last signed if the clock says less; and whether it does. */
  readonly trustedDay: () => Promise<{ readonly day: string; readonly isBehind: boolean }>
  readonly clock?: Clock
}

const closed = { layer: undefined, number: undefined, isChecking: false, refusal: undefined }
const inSession: ReadonlySet<string> = new Set(['active', 'warning', 'curtain'])
const openPhases: ReadonlySet<AssistancePhase> = new Set(['charter', 'present', 'leaving'])

export const isOpenIn = ({ phase }: Pick<HelpState, 'phase'>): boolean =>
  phase === 'present' || phase === 'leaving'

export function openHelpDesk(parts: HelpDeskParts): HelpDesk {
  const { session, terminal, database, codes } = parts
  const clock = parts.clock ?? systemClock
  const state: Store<HelpState> = createStore<HelpState>({
    phase: 'locked',
    level: 0,
    levels: [],
    longestNumber: 0,
    day: undefined,
    isJournalRefused: false,
    ...closed,
  })
  let offered: { readonly sealed: SealedLayer; readonly release: number } | undefined
  let endedBy: EndedBy | 'silence' = 'silence'
  let day = ''

  // A journal that cannot be written must not keep anybody from being helped; it is told.
  const note = (act: JournalAct, number = state.read().number ?? '') =>
    void parts.addToJournal(act, number, day).then(
      () => state.change({ isJournalRefused: false }),
      () => state.change({ isJournalRefused: true }),
    )

  const actor = createActor(assistanceMachine, {
    clock: {
      setTimeout: (run: () => void, ms: number) => clock.after(ms, run),
      clearTimeout: (cancel: () => void) => cancel(),
    },
  })
  const actsOfEnd = {
    person: 'stopped-by-person',
    aidant: 'stopped-by-aidant',
    session: 'closed-with-session',
    silence: 'closed-by-silence',
  } as const satisfies Record<EndedBy | 'silence', JournalAct>

  actor.subscribe(({ value, context }) => {
    const before = state.read()
    if (value !== 'locked') return state.change({ phase: value, level: context.level })
    if (openPhases.has(before.phase)) note(actsOfEnd[endedBy], before.number)
    endedBy = 'silence'
    state.change({ phase: 'locked', ...closed })
    if (isOpenIn(before)) leave()
  })
  actor.start()

  /** The person is back where they were, with the time the place gives. */
  const leave = () => {
    const { moment, context } = session.read()
    session.send({ type: 'terminal.learnedTimes', times: terminal.read().front.times })
    if (inSession.has(moment) && currentView(context).at === 'assisted')
      session.send({ type: 'person.wentBack' })
  }
  const end = (by: EndedBy) => {
    endedBy = by
    actor.send({ type: 'help.ended' })
    endedBy = 'silence'
  }
  session.subscribe(() => {
    if (state.read().phase !== 'locked' && !inSession.has(session.read().moment)) end('session')
  })

  const unlock = async (number: string, code: string) => {
    if (!offered || state.read().phase !== 'proving' || state.read().isChecking) return
    actor.send({ type: 'aidant.stirred' })
    state.change({ isChecking: true, refusal: undefined })
    const trusted = await parts.trustedDay().catch(() => undefined)
    // A disk that does not say what was signed last: nobody can tell who may still help.
    if (!trusted) return state.change({ isChecking: false, refusal: { why: 'disk' } })
    day = trusted.day
    const place = terminal.read().placeId
    const opened = await unlockLayer({ ...offered, place, day, number, code }, codes)
    const { phase } = state.read()
    // Help was refused meanwhile: what has opened is let go.
    if (phase !== 'proving') return
    if (!opened.ok) {
      const { why } = opened.fault
      // What nobody has may be a code typed in the wrong place: it is not written down.
      const isKnown = offered?.sealed.slots.some((slot) => slot.number === number)
      if (why !== 'disk') note(why === 'wrong' ? 'refused' : 'locked-out', isKnown ? number : '')
      return state.change({ isChecking: false, refusal: opened.fault })
    }
    const mustAccept = !(await database.hasAccepted(number, charterVersion).catch(() => false))
    state.change({
      isChecking: false,
      layer: opened.value,
      number,
      day: trusted.isBehind ? undefined : day,
    })
    actor.send({ type: 'aidant.proved', mustAccept })
    note('unlocked', number)
  }

  return {
    state,
    offer: (sealed, release) => {
      offered = { sealed, release }
      const digits = sealed.slots.map(({ number }) => number.length)
      state.change({ levels: sealed.levels, longestNumber: Math.max(0, ...digits) })
    },
    agree: (level) => {
      if (state.read().levels.includes(level)) actor.send({ type: 'person.agreed', level })
    },
    unlock,
    acceptCharter: async () => {
      const { number } = state.read()
      if (number === undefined) return
      // Should the disk fail, the rules are shown again next time.
      await database.accept(number, charterVersion).catch(() => undefined)
      note('accepted-rules')
      actor.send({ type: 'aidant.accepted' })
    },
    stir: () => actor.send({ type: 'aidant.stirred' }),
    end,
    note: (act) => note(act),
  }
}
