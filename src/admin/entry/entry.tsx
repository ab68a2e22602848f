import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { useSource } from '#ui/store/store.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import type { SessionSource } from '../app/session-state.ts'
import type { Hub } from '#ask/hub.ts'
import { Door } from './door.tsx'
import { FirstKey } from './first-key.tsx'
import { Recovery } from './recovery.tsx'
import { Setup } from './setup.tsx'
import { SignIn } from './sign-in.tsx'

interface EntryProps {
  readonly hub: Hub
  readonly session: SessionSource
  readonly linkToken: string | undefined
  readonly onLinkUsed: () => void
}

/** Everything before the console: a one-time link, a passkey, a recovery code, what is still missing. */
export const Entry = ({ hub, session, linkToken, onLinkUsed }: EntryProps) => {
  const { session: state } = useSource(session)
  const [isRecovering, setRecovering] = useState(false)
  const refresh = session.refresh

  if (linkToken !== undefined)
    return (
      <FirstKey
        hub={hub}
        token={linkToken}
        onDone={async () => {
          await refresh()
          onLinkUsed()
        }}
        onGiveUp={onLinkUsed}
      />
    )
  if (state.at === 'inside') return <Setup hub={hub} session={state.session} onChange={refresh} />
  if (state.at === 'unreachable')
    return (
      <Door title="Le hub ne répond pas" step="unreachable">
        <FaultNotice fault={state.fault} />
        <Button kind="main" label="Réessayer" onPress={() => void refresh()} />
      </Door>
    )
  if (state.at === 'asking')
    return (
      <Door title="Un instant…" step="asking">
        <p>La console demande au hub qui vous êtes.</p>
      </Door>
    )
  return isRecovering ? (
    <Recovery hub={hub} onDone={refresh} onGiveUp={() => setRecovering(false)} />
  ) : (
    <SignIn hub={hub} onDone={refresh} onLost={() => setRecovering(true)} />
  )
}
