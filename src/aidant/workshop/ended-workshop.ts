/** What the workshop that was just ended here can say of its record. In memory: the record starts from it, once. */
import { roundedDuration } from '#contract/prefill-record.ts'
import type { WorkshopDraft } from '#contract/record-fields.ts'
import type { WorkshopBoard } from '#contract/workshop-board.ts'

type Ended = Pick<NonNullable<WorkshopBoard['workshop']>, 'level' | 'minutes' | 'title'>

export interface EndedWorkshop {
  readonly note: (workshop: Ended) => void
  readonly read: () => WorkshopDraft | undefined
  /** As `read`, once. */
  readonly take: () => WorkshopDraft | undefined
}

export function endedWorkshop(): EndedWorkshop {
  let ended: WorkshopDraft | undefined
  return {
    note({ title, level, minutes }) {
      ended = { titre_atelier: title, niveau: level, duree: roundedDuration(minutes * 60_000) }
    },
    read: () => ended,
    take() {
      const taken = ended
      ended = undefined
      return taken
    },
  }
}
