import { useEffect, useState } from 'preact/hooks'
import type { ComponentType } from 'preact'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'

/** The editor and the checks weigh more than the rest of the console: they come with the first look at this section. */
export const ContentScreen = () => {
  const [Room, setRoom] = useState<{ readonly is: ComponentType }>()
  useEffect(() => {
    void import('./content-room.tsx').then(({ ContentRoom }) => setRoom({ is: ContentRoom }))
  }, [])
  return Room === undefined ? <StaffHead title="Contenu" /> : <Room.is />
}
