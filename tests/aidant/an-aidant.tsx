/** Somebody inside the aidants' space, whose hub answers what a test says. */
import type { ComponentChildren } from 'preact'
import { AidantProvider } from '#aidant/app/aidant-context.ts'
import { createHeld } from '#aidant/app/held.ts'
import { createShownName } from '#aidant/app/shown-name.ts'
import { createBell } from '#aidant/io/bell.ts'
import { watchBoard } from '#aidant/io/watch-board.ts'
import { helpedTime } from '#aidant/record/helped-time.ts'
import { endedWorkshop } from '#aidant/workshop/ended-workshop.ts'
import { createHub, type Fetch } from '#ask/hub.ts'
import type { QuestionDraft } from '#contract/question-draft.ts'
import type { RecordDraft } from '#contract/prefill-record.ts'
import type { WorkshopDraft } from '#contract/record-fields.ts'
import { createComfort } from '#ui/comfort/comfort.ts'

const never: Fetch = () => new Promise(() => {})

export function anAidant(fetch: Fetch = never) {
  let ms = 0
  const now = () => ms
  const watch = watchBoard('kone', { fetch: never, now, after: () => () => {}, random: () => 0 })
  const value = {
    helper: {
      kind: 'staff' as const,
      name: 'Anna',
      places: [{ id: 'kone', name: 'Agence OPT de Koné' }],
    },
    hub: createHub(fetch),
    fetch,
    place: 'kone',
    choosePlace: () => {},
    watch,
    helpedTime: helpedTime(watch, now),
    endedWorkshop: endedWorkshop(),
    held: {
      question: createHeld<QuestionDraft>(now),
      record: createHeld<RecordDraft>(now),
      workshop: createHeld<WorkshopDraft>(now),
    },
    bell: createBell(),
    comfort: createComfort('escale-aidant-comfort'),
    shownName: createShownName(true),
    leave: () => {},
  }
  return {
    watch,
    endedWorkshop: value.endedWorkshop,
    pass: (more: number) => {
      ms += more
    },
    Space: ({ children }: { readonly children: ComponentChildren }) => (
      <AidantProvider value={value}>{children}</AidantProvider>
    ),
  }
}
