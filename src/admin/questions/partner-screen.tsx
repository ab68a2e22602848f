import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ComfortStore } from '#ui/comfort/comfort.ts'

export interface PartnerProps {
  readonly comfort: ComfortStore
  readonly onLeave: () => void
  /** Over the page: a question that cannot wait. */
  readonly children: ComponentChildren
}

/** Comes for partners only. */
export const PartnerScreen = (props: PartnerProps) => {
  const [Room, setRoom] = useState<{ readonly is: ComponentType<PartnerProps> }>()
  useEffect(() => {
    void import('./partner-room.tsx').then(({ PartnerRoom }) => setRoom({ is: PartnerRoom }))
  }, [])
  return Room === undefined ? null : <Room.is {...props} />
}
