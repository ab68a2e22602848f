import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'

/** What builds and signs a release comes with the first look at this section. */
export const PublicationScreen = () => {
  const [Room, setRoom] = useState<{ readonly is: ComponentType }>()
  useEffect(() => {
    void import('./publication-room.tsx').then(({ PublicationRoom }) =>
      setRoom({ is: PublicationRoom }),
    )
  }, [])
  return Room === undefined ? <StaffHead title="Publier" /> : <Room.is />
}
