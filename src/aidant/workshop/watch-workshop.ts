/** The workshop of a place, looked at while it is shown, and what whoever leads says to it. */
import type { Hub, HubFault } from '#ask/hub.ts'
import {
  type Lead,
  type NewWorkshop,
  type WorkshopBoard,
  workshopBoardSchema,
} from '#contract/workshop-board.ts'
import { createStore, type Source } from '#ui/store/store.ts'

const lookEveryMs = 2000

export interface WorkshopView {
  /** `undefined` until the hub has answered. */
  readonly board: WorkshopBoard | undefined
  /** Why the last thing asked was refused; undefined once something went well. */
  readonly fault: HubFault | undefined
  /** The hub does not answer: what is shown is old, and the terminals go on alone. */
  readonly isCut: boolean
  readonly isBusy: boolean
}

export interface WorkshopWatch extends Source<WorkshopView> {
  readonly open: (asked: NewWorkshop) => Promise<boolean>
  readonly lead: (workshop: string, lead: Lead) => Promise<boolean>
  readonly end: (workshop: string) => Promise<boolean>
  readonly stop: () => void
}

export function watchWorkshop(
  place: string,
  hub: Pick<Hub, 'get' | 'post'>,
  after: (ms: number, run: () => void) => () => void,
): WorkshopWatch {
  const store = createStore<WorkshopView>({
    board: undefined,
    fault: undefined,
    isCut: false,
    isBusy: false,
  })
  let isStopped = false
  let cancel = () => {}
  /** What was asked last: an older look says nothing any more. */
  let asked = 0

  const look = async () => {
    asked += 1
    const mine = asked
    const path = `/api/aidant/workshop?place=${encodeURIComponent(place)}`
    const answer = await hub.get(path, workshopBoardSchema)
    if (isStopped || mine !== asked) return
    if (answer.ok) store.change({ board: answer.value, isCut: false })
    else store.change({ isCut: true })
    cancel = after(lookEveryMs, () => void look())
  }

  const act = async (path: string, body: object) => {
    if (store.read().isBusy) return false
    cancel()
    asked += 1
    store.change({ isBusy: true, fault: undefined })
    const answer = await hub.post(path, body, workshopBoardSchema)
    store.change({ isBusy: false })
    if (answer.ok) store.change({ board: answer.value, isCut: false })
    else store.change({ fault: answer.fault })
    // Who was refused sees at once how it stands.
    if (!isStopped) void look()
    return answer.ok
  }
  void look()

  return {
    read: store.read,
    subscribe: store.subscribe,
    open: (body) => act('/api/aidant/workshops', body),
    lead: (workshop, body) => act(`/api/aidant/workshops/${workshop}/lead`, body),
    end: (workshop) => act(`/api/aidant/workshops/${workshop}/end`, {}),
    stop() {
      isStopped = true
      cancel()
    },
  }
}
