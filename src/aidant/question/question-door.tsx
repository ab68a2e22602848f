import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '#ui/notice/notice.tsx'

/** What looks at a question weighs more than the rest of the page: it comes when somebody asks one. */
export const QuestionDoor = () => {
  const [Screen, setScreen] = useState<FunctionComponent>()
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    void import('./question-screen.tsx').then(
      ({ QuestionScreen }) => setScreen(() => QuestionScreen),
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
