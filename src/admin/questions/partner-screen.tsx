import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PartnerRoomProps } from './partner-room.tsx'

/** Comes for partners only. */
export const PartnerScreen = (props: PartnerRoomProps) => {
  const [Room, setRoom] = useState<{ readonly is: ComponentType<PartnerRoomProps> }>()
  useEffect(() => {
    void import('./partner-room.tsx').then(({ PartnerRoom }) => setRoom({ is: PartnerRoom }))
  }, [])
  return Room === undefined ? null : <Room.is {...props} />
}
