import { useState } from 'preact/hooks'
import type { Asked, HubFault } from '#ask/hub.ts'

/** One thing being done: whether it still is, and why it did not work. */
export function useAct() {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<HubFault>()
  /** Does it, once at a time; `then` follows only a success. */
  const run = async <T>(act: () => Asked<T>, then?: (value: T) => void | Promise<void>) => {
    if (isBusy) return
    setBusy(true)
    setFault(undefined)
    const done = await act()
    setBusy(false)
    if (done.ok) await then?.(done.value)
    else setFault(done.fault)
  }
  return { isBusy, fault, run }
}
