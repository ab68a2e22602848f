/** What a session is made of, without the machine: a screen can name these before XState has loaded. */
import type { Loudness, Profile, Times } from '#contract/deployment.ts'
import type { DiagnosticAnswers } from '#contract/diagnostic.ts'
import type { Guide } from '#contract/guide.ts'
import type { EndReason, Receipt } from '#contract/receipt.ts'
import type { Reading } from '#contract/text.ts'
import type { Log, Outcome, Surroundings } from '#contract/walk.ts'

export const textSizes = [100, 150, 200] as const
export type TextSize = (typeof textSizes)[number]

/** How a person reads. Returns to what is usual here at the end of each session. */
export interface Comfort {
  readonly reading: Reading
  readonly textSize: TextSize
  readonly theme: 'light' | 'dark'
  /** Absent: as the place says. */
  readonly loudness?: Loudness
}

export const defaultComfort: Comfort = {
  reading: { lang: 'fr', register: 'std' },
  textSize: 100,
  theme: 'light',
}

/** How people read here when nobody has chosen. */
export const usualComfort = (profile: Profile = 'standard'): Comfort =>
  profile === 'senior' ? { ...defaultComfort, textSize: 150 } : defaultComfort

export type DiagnosticPage =
  | { readonly is: 'start' | 'result' | 'sheet' }
  | { readonly is: 'question'; readonly id: string }

/** A page of a door; `is` names it, the rest says of what. Nothing a person typed. */
export type DoorPage = Readonly<Record<string, string>>

/** Where a person is. The trail of views is what « Retour » walks. */
export type View =
  | { readonly at: 'comfort' }
  | { readonly at: 'home' }
  | { readonly at: 'topic'; readonly topic: string }
  | { readonly at: 'all' }
  | { readonly at: 'search' }
  | { readonly at: 'introduction'; readonly guide: string }
  | { readonly at: 'guide' }
  /** Before an official site opens in an ordinary browser: what Escale cannot erase. */
  | { readonly at: 'leaving' }
  | { readonly at: 'sheet' }
  /** « Faire le point »: its beginning, one of its questions, what came of it, its sheet. */
  | { readonly at: 'diagnostic'; readonly page: DiagnosticPage }
  /** What stands beside guides: a directory, a shelf of recordings… Its own screens know its pages. */
  | { readonly at: 'door'; readonly door: string; readonly page: DoorPage }
  | { readonly at: 'help' }
  /** What the terminal says of itself, for aidants; there with a supervisor only. */
  | { readonly at: 'status' }
  /** Where staff makes the PC a terminal of the fleet. */
  | { readonly at: 'enrolment' }
  /** Where a person agrees to be helped, and where the aidant beside them reads. */
  | { readonly at: 'assisted' }
  /** A workshop that is open here, told to whoever is at something else. */
  | { readonly at: 'workshop' }
  /** Somebody waits for a terminal: what is left, and what may be done. */
  | { readonly at: 'fair-use' }
  /** In the middle of a guide, « Terminer » asks once: a slipped finger must not close a half-filled form. */
  | { readonly at: 'finish' }

/** The guide a person walks. Kept in memory, for this session only. */
export interface Walk {
  readonly guide: Guide
  readonly surroundings: Surroundings
  readonly log: Log
  /** Outcomes given earlier and left by going back: shown again, never obeyed. */
  readonly remembered: Log
  /** Papers ticked, by step: shown on the sheet, never a condition. */
  readonly ticked: Readonly<Record<string, readonly string[]>>
  /** External steps whose site was opened. */
  readonly opened: readonly string[]
}

export interface SessionContext {
  readonly times: Times
  readonly comfort: Comfort
  /** What `comfort` returns to. */
  readonly usual: Comfort
  readonly trail: readonly View[]
  readonly walk: Walk | undefined
  /** Their answers to « Faire le point », which go no further than here, the screen and the paper. */
  readonly difficulties: DiagnosticAnswers
  /** What an aidant counted here, by what it is of: numbers, and of nobody. */
  readonly tally: Readonly<Record<string, number>>
  /** The person hides the screen from people passing by. */
  readonly isHidden: boolean
  readonly because: EndReason
  readonly receipt: Receipt | undefined
  readonly wipeAttempts: number
}

export type SessionEvent =
  | { readonly type: 'person.touched' }
  /** Any sign of life: pointer, key, wheel, the end of a spoken sentence, a printed page. */
  | { readonly type: 'person.stirred' }
  | { readonly type: 'person.choseComfort'; readonly comfort: Partial<Comfort> }
  | { readonly type: 'person.opened'; readonly view: View }
  | { readonly type: 'person.wentBack' }
  | { readonly type: 'person.wentHome' }
  | { readonly type: 'person.began'; readonly guide: Guide; readonly surroundings: Surroundings }
  | { readonly type: 'person.answered'; readonly step: string; readonly outcome: Outcome }
  | { readonly type: 'person.ticked'; readonly step: string; readonly docs: readonly string[] }
  | {
      readonly type: 'person.toldDifficulty'
      readonly question: string
      readonly answers: readonly string[]
    }
  | { readonly type: 'person.openedSite'; readonly step: string }
  /** One more, or one counted by mistake taken back. */
  | { readonly type: 'aidant.counted'; readonly of: string; readonly by: 1 | -1 }
  | { readonly type: 'person.hid' }
  | { readonly type: 'person.showed' }
  | { readonly type: 'person.left' }
  /** The release, or the place, says how long to wait. It holds from the next wait on. */
  | {
      readonly type: 'terminal.learnedTimes'
      readonly times: Times
      /** How people read at this place, when it says so. */
      readonly usual?: Comfort
    }
  | { readonly type: 'terminal.faulted' }
  /** The supervisor says that the terminal may not be used, or says nothing. */
  | { readonly type: 'terminal.closed' }
  | { readonly type: 'aidant.retriedWipe' }
  /** Back to a step of the way so far; one that is not on it changes nothing. */
  | { readonly type: 'aidant.wentTo'; readonly step: string }

export type Moment =
  | 'attract'
  | 'active'
  | 'warning'
  /** The last seconds of the warning: content is out of sight, a touch still brings it back. */
  | 'curtain'
  | 'wiping'
  | 'goodbye'
  | 'unavailable'
