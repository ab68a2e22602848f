/**
 * One person's help, from their « oui » to its end. What was opened is held here and nowhere else, and is let go the moment
 * help is over: at « Arrêter », after the aidant's silence, with the session.
 */
import { createActor } from 'xstate'
import type { AidantLayer, HelpLevel, SealedLayer } from '#contract/aidant.ts'
import type { JournalAct } from '#contract/aidant-journal.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { type AssistancePhase, assistanceMachine } from '#session/assistance-machine.ts'
import { currentView } from '#session/trail.ts'
import { createStore, type Source, type Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { systemClock, type Clock } from '../io/clock.ts'
import type { AssistedDatabase } from './assisted-database.ts'
import { charterVersion } from './charter-words.ts'
import type { CodeDesk } from './code-desk.ts'
import { hasKeys, type KeyOrder, type KeyRefusal } from './unlock-by-key.ts'
import { unlockLayer, type UnlockOrder, type UnlockRefusal } from './unlock-layer.ts'

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
  /** What the aidant has given, or is asked for, and is not answered yet. */
  readonly checking: 'code' | 'key' | undefined
  readonly refusal: ProofRefusal | undefined
  /** Whether somebody has a security key for this place. */
  readonly hasKeys: boolean
  /** The aidant has done, and says what it was before they leave. */
  readonly isRecording: boolean
  /** `YYYY-MM-DD`, never earlier than what was signed; `undefined` while the clock is known to be wrong. */
  readonly day: string | undefined
  /** Number of the row at which the journal of this terminal is no longer what was written. */
  readonly brokenAt: number | undefined
  /** The disk refuses the journal: it is full, most likely. */
  readonly isJournalRefused: boolean
}

export type ProofRefusal = UnlockRefusal | KeyRefusal

type Opening = (
  here: Pick<UnlockOrder, 'sealed' | 'release' | 'place' | 'day'>,
) => Promise<
  Result<
    { readonly layer: AidantLayer; readonly number: string },
    ProofRefusal & { readonly number?: string }
  >
>

/** What the journal says of a proof that was not taken; nothing of a disk, of a browser, or of nobody. */
const actsOfRefusal: Readonly<Partial<Record<ProofRefusal['why'], JournalAct>>> = {
  wrong: 'refused',
  wait: 'locked-out',
  disabled: 'locked-out',
  'wrong-key': 'refused-key',
  cloned: 'cloned-key',
}

export type EndedBy = 'person' | 'aidant' | 'session'

export interface HelpDesk {
  readonly state: Source<HelpState>
  /** The release on the screens has a layer that may be opened here. */
  readonly offer: (sealed: SealedLayer, release: number) => void
  readonly agree: (level: HelpLevel) => void
  /** Never rejects. */
  readonly unlock: (number: string, code: string) => Promise<void>
  /** Waits for a security key. Never rejects. */
  readonly unlockByKey: () => Promise<void>
  /** A code instead. */
  readonly stopKey: () => void
  readonly acceptCharter: () => Promise<void>
  readonly stir: () => void
  readonly end: (by: EndedBy) => void
  /** The aidant has done: a record before the end. */
  readonly finish: () => void
  /** Back to the notes. */
  readonly resume: () => void
  /** How long the aidant has been there; `undefined` while nobody is. */
  readonly helpedMs: () => number | undefined
  readonly note: (act: JournalAct) => void
}

export interface HelpDeskParts {
  readonly session: Pick<SessionPort, 'read' | 'send' | 'subscribe'>
  readonly terminal: Source<TerminalState>
  readonly database: Pick<AssistedDatabase, 'hasAccepted' | 'accept'>
  readonly codes: CodeDesk
  readonly askForKey: (
    order: KeyOrder,
  ) => Promise<Result<{ readonly layer: AidantLayer; readonly number: string }, KeyRefusal>>
  /** The page's own, which keys are made for; `undefined` where the browser knows of no key. */
  readonly keyOrigin: string | undefined
  /** Number of the row at which the journal breaks. */
  readonly checkJournal: () => Promise<number | undefined>
  readonly addToJournal: (act: JournalAct, number: string, day: string) => Promise<void>
  /** Today, or the day of what was last signed if the clock says less; and whether it does. */
  readonly trustedDay: () => Promise<{ readonly day: string; readonly isBehind: boolean }>
  readonly clock?: Clock
}

const closed = {
  layer: undefined,
  number: undefined,
  checking: undefined,
  isRecording: false,
  refusal: undefined,
}
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
    hasKeys: false,
    day: undefined,
    brokenAt: undefined,
    isJournalRefused: false,
    ...closed,
  })
  let offered: { readonly sealed: SealedLayer; readonly release: number } | undefined
  let endedBy: EndedBy | 'silence' = 'silence'
  let day = ''
  let openedAtMs: number | undefined
  let stopKey = () => {}

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
    stopKey()
    if (openPhases.has(before.phase)) note(actsOfEnd[endedBy], before.number)
    endedBy = 'silence'
    openedAtMs = undefined
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

  /** Once the aidant has given a code or a key: what it opens, or why it does not. */
  const prove = async (checking: 'code' | 'key', open: Opening) => {
    if (!offered || state.read().phase !== 'proving' || state.read().checking) return
    actor.send({ type: 'aidant.stirred' })
    state.change({ checking, refusal: undefined })
    const trusted = await parts.trustedDay().catch(() => undefined)
    // A disk that does not say what was signed last: nobody can tell who may still help.
    if (!trusted) return state.change({ checking: undefined, refusal: { why: 'disk' } })
    day = trusted.day
    const opened = await open({ ...offered, place: terminal.read().placeId, day })
    const { phase } = state.read()
    // Help was refused meanwhile: what has opened is let go.
    if (phase !== 'proving') return
    if (!opened.ok) {
      const { why, number } = opened.fault
      const act = actsOfRefusal[why]
      if (act && number !== undefined) note(act, number)
      return state.change({
        checking: undefined,
        refusal: why === 'cancelled' ? undefined : opened.fault,
      })
    }
    const { layer, number } = opened.value
    const mustAccept = !(await database.hasAccepted(number, charterVersion).catch(() => false))
    state.change({
      checking: undefined,
      layer,
      number,
      day: trusted.isBehind ? undefined : day,
    })
    openedAtMs = clock.now()
    actor.send({ type: 'aidant.proved', mustAccept })
    note('unlocked', number)
    // A year of rows takes its time: nobody waits for it.
    const brokenAt = await parts.checkJournal().catch(() => undefined)
    state.change({ brokenAt })
  }

  const unlock = (number: string, code: string) =>
    prove('code', async (here) => {
      const opened = await unlockLayer({ ...here, number, code }, codes)
      if (opened.ok) return succeed({ layer: opened.value, number })
      // What nobody has may be a code typed in the wrong place: it is not written down.
      const isKnown = here.sealed.slots.some((slot) => slot.number === number)
      return fail({ ...opened.fault, number: isKnown ? number : '' })
    })

  const unlockByKey = () =>
    prove('key', async (here) => {
      if (parts.keyOrigin === undefined) return fail({ why: 'impossible' })
      const stopped = new AbortController()
      stopKey = () => stopped.abort()
      return parts.askForKey({ ...here, origin: parts.keyOrigin, signal: stopped.signal })
    })
  const knowsKey = () =>
    offered !== undefined &&
    parts.keyOrigin !== undefined &&
    hasKeys(offered.sealed, terminal.read().placeId, parts.keyOrigin)

  return {
    state,
    offer: (sealed, release) => {
      offered = { sealed, release }
      const digits = sealed.slots.map(({ number }) => number.length)
      state.change({ levels: sealed.levels, longestNumber: Math.max(0, ...digits) })
    },
    agree: (level) => {
      if (!state.read().levels.includes(level)) return
      state.change({ hasKeys: knowsKey() })
      actor.send({ type: 'person.agreed', level })
    },
    unlock,
    unlockByKey,
    stopKey: () => stopKey(),
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
    finish: () => {
      actor.send({ type: 'aidant.stirred' })
      if (isOpenIn(state.read())) state.change({ isRecording: true })
    },
    resume: () => state.change({ isRecording: false }),
    helpedMs: () => (openedAtMs === undefined ? undefined : clock.now() - openedAtMs),
    note: (act) => note(act),
  }
}
