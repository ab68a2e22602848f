import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'

/** Comes with the first look at it: it reads and writes the content. */
export const QuestionsScreen = () => {
  const [Room, setRoom] = useState<{ readonly is: ComponentType }>()
  useEffect(() => {
    void import('./questions-room.tsx').then(({ QuestionsRoom }) => setRoom({ is: QuestionsRoom }))
  }, [])
  return Room === undefined ? <StaffHead title="Questions" /> : <Room.is />
}
