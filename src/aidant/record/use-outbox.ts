/** The outbox of this browser, opened once, whatever is shown. */
import { useEffect, useState } from 'preact/hooks'
import { openOutbox } from '#outbox/open-outbox.ts'
import { nothingWaits, type Outbox, type OutboxState } from '#outbox/outbox.ts'
import { useAidant } from '../app/aidant-context.ts'
import { tabletDatabase } from '../io/tablet-database.ts'
import { pageOutbox } from './page-outbox.ts'

const page = pageOutbox({ read: () => tabletDatabase().read() }, openOutbox)

/** Undefined until it is open, or where the disk refuses it. */
export function useOutbox(): { readonly outbox: Outbox | undefined; readonly isRefused: boolean } {
  const { hub, place } = useAidant()
  page.at(place)
  const [found, setFound] = useState<{ outbox: Outbox | undefined; isRefused: boolean }>({
    outbox: undefined,
    isRefused: false,
  })
  useEffect(() => {
    let isShown = true
    void page.by(hub).then((outbox) => {
      if (isShown) setFound({ outbox, isRefused: outbox === undefined })
    })
    return () => {
      isShown = false
    }
  }, [hub])
  return found
}

/** What waits now. */
export function useWaiting(outbox: Outbox | undefined): OutboxState {
  const [state, setState] = useState(nothingWaits)
  useEffect(() => {
    if (!outbox) return undefined
    const follow = () => setState(outbox.read())
    follow()
    return outbox.subscribe(follow)
  }, [outbox])
  return state
}
