import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '#ui/notice/notice.tsx'

type Load = () => Promise<FunctionComponent>

const LaterScreen = ({ load }: { readonly load: Load }) => {
  const [Screen, setScreen] = useState<FunctionComponent>()
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    void load().then(
      (screen) => setScreen(() => screen),
      () => setLost(true),
    )
  }, [load])
  if (Screen) return <Screen />
  return isLost ? (
    <Notice kind="error" announce="at-once">
      Cette partie n’a pas pu s’ouvrir. Vérifiez le réseau, puis rechargez la page.
    </Notice>
  ) : (
    <p>Un instant…</p>
  )
}

/** A screen whose file comes when somebody opens it. */
export const later = (load: Load) => () => <LaterScreen load={load} />
