/** What aidants ask partners, and what is answered. Days are `YYYY-MM-DD`; neither device, place nor time of day. */
import type { AnswerState } from '#contract/question.ts'

export interface QuestionTables {
  /** Whose questions somebody of a partner sees. */
  readonly staff_partner: {
    readonly staff: string
    readonly partner: string
  }
  readonly question: {
    /** Random. */
    readonly id: string
    readonly partner: string
    readonly guide: string
    readonly step: string | null
    readonly blocking: string
    readonly release: number
    /** Null when it looked personal. */
    readonly text: string | null
    readonly day: string
    /** Which answer serves it. */
    readonly answer: string | null
  }
  readonly answer: {
    readonly id: string
    readonly partner: string
    readonly guide: string
    readonly step: string | null
    readonly blocking: string
    readonly state: AnswerState
    readonly wording: string
    readonly text: string
    /** Why it was sent back. */
    readonly note: string
    /** Id of who answered. */
    readonly by: string
    readonly day: string
  }
  /** How often a step was marked, by month. */
  readonly content_feedback: {
    readonly month: string
    readonly guide: string
    /** Empty: the whole guide. */
    readonly step: string
    readonly reason: string
    readonly count: number
  }
}
