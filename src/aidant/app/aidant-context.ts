/** What every screen of the aidants' space may use. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Fetch, Hub } from '#ask/hub.ts'
import type { Helper } from '#contract/help-board.ts'
import type { ComfortStore } from '#ui/comfort/comfort.ts'
import type { Bell } from '../io/bell.ts'
import type { Watch } from '../io/watch-board.ts'
import type { QuestionDraft } from '#contract/question-draft.ts'
import type { RecordDraft } from '#contract/prefill-record.ts'
import type { WorkshopDraft } from '#contract/record-fields.ts'
import type { HelpedTime } from '../record/helped-time.ts'
import type { EndedWorkshop } from '../workshop/ended-workshop.ts'
import type { Held } from './held.ts'
import type { ShownName } from './shown-name.ts'

export interface AidantContext {
  readonly helper: Helper
  /** Signs in the name of a tablet where this browser is one. */
  readonly hub: Hub
  readonly fetch: Fetch
  /** Where they help now: id of one of `helper.places`. */
  readonly place: string
  readonly choosePlace: (id: string) => void
  readonly watch: Watch
  readonly helpedTime: HelpedTime
  readonly endedWorkshop: EndedWorkshop
  /** What is being written here. */
  readonly held: {
    readonly question: Held<QuestionDraft>
    readonly record: Held<RecordDraft>
    readonly workshop: Held<WorkshopDraft>
  }
  readonly bell: Bell
  readonly comfort: ComfortStore
  readonly shownName: ShownName
  /** Closes the session, or makes this browser a tablet no more. */
  readonly leave: () => void
}

const context = createContext<AidantContext | undefined>(undefined)
export const AidantProvider = context.Provider

export function useAidant(): AidantContext {
  const found = useContext(context)
  if (!found) throw new Error('outside of the aidants’ space')
  return found
}

/** Milliseconds since 1970, once a second: for how long somebody has waited. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
