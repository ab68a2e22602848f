import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '#ui/notice/notice.tsx'

/** Workshops are another day's work: their file comes when somebody opens them. */
export const WorkshopDoor = () => {
  const [Screen, setScreen] = useState<FunctionComponent>()
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    void import('./workshop-screen.tsx').then(
      ({ WorkshopScreen }) => setScreen(() => WorkshopScreen),
      () => setLost(true),
    )
  }, [])
  if (Screen) return <Screen />
  return isLost ? (
    <Notice kind="error" announce="at-once">
      Cette partie n’a pas pu s’ouvrir. Vérifiez le réseau, puis rechargez la page.
    </Notice>
  ) : (
    <p>Un instant…</p>
  )
}
