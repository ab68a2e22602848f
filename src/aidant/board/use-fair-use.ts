/** What an aidant says of who waits for a terminal, and the time they give. */
import { useState } from 'preact/hooks'
import type { HubFault } from '#ask/hub.ts'
import { helpBoardSchema } from '#contract/help-board.ts'
import { useAidant } from '../app/aidant-context.ts'

export interface FairUseActs {
  readonly say: (isWaiting: boolean) => void
  readonly give: (seat: string) => void
  readonly isBusy: boolean
  readonly fault: HubFault | undefined
}

export function useFairUse(): FairUseActs {
  const { hub, watch, place } = useAidant()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<HubFault>()
  const send = async (path: string, body: object) => {
    if (isBusy) return
    setBusy(true)
    setFault(undefined)
    const { board } = watch.read()
    const answer = await hub.post(path, body, helpBoardSchema)
    setBusy(false)
    if (answer.ok) watch.take(answer.value, board)
    else setFault(answer.fault)
  }
  return {
    say: (isWaiting) => void send('/api/aidant/waiting', { place, isWaiting }),
    give: (seat) => void send('/api/aidant/more-time', { place, seat }),
    isBusy,
    fault,
  }
}
