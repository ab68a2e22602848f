import { useEffect, useMemo, useState } from 'preact/hooks'
import type { StaffSession } from '#contract/staff.ts'
import { type Source, useSource } from '#ui/store/store.ts'
import { AidantDoor } from '../entry/aidant-door.tsx'
import { Entry } from '../entry/entry.tsx'
import { isReady } from '../entry/is-ready.ts'
import { createProofDesk } from '../entry/proof-desk.ts'
import { ProofDialog } from '../entry/proof-dialog.tsx'
import type { Hints } from '../io/hints.ts'
import { type Hub, nothingMore } from '#ask/hub.ts'
import { withProofs } from '../io/hub-with-proofs.ts'
import { type ComfortStore, createComfort } from '#ui/comfort/comfort.ts'
import { Console } from './console.tsx'
import { ConsoleProvider } from './console-context.ts'
import { followPublished } from './published.ts'
import { type Router, createRouter } from './router.ts'
import { PartnerScreen } from '../questions/partner-screen.tsx'
import { type SessionSource, createSessionSource } from './session-state.ts'

interface AppProps {
  /** As it is: it never asks for a passkey by itself. */
  readonly hub: Hub
  readonly openHints: () => Hints
  readonly router: Router
  readonly session: SessionSource
  readonly comfort: ComfortStore
  readonly now: Source<{ readonly ms: number }>
  /** Token of the one-time link the page was opened with. */
  readonly linkToken?: string | undefined
}

type Outside = Pick<AppProps, 'hub' | 'linkToken' | 'now' | 'openHints'>

/** The app over what surrounds it: the address, the preferences and the session are of this page. */
export const appOver = (outside: Outside): AppProps => ({
  ...outside,
  router: createRouter(),
  session: createSessionSource(outside.hub),
  comfort: createComfort('escale-admin-comfort'),
})

type InsideProps = AppProps & { readonly staff: StaffSession['staff'] }

const Inside = ({ hub, openHints, router, session, comfort, now, staff }: InsideProps) => {
  const desk = useMemo(createProofDesk, [])
  const hints = useMemo(openHints, [openHints])
  useEffect(() => () => hints.close(), [hints])
  const guarded = useMemo(() => withProofs(hub, desk), [hub, desk])
  const published = useMemo(() => followPublished(guarded, hints), [guarded, hints])
  useEffect(() => published.stop, [published])
  const leave = async () => {
    await hub.post('/api/session/end', {}, nothingMore)
    await session.refresh()
  }
  const Room = staff.role === 'partner' ? PartnerScreen : Console
  return (
    <ConsoleProvider
      value={{
        hub: guarded,
        hints,
        router,
        staff,
        refreshSession: session.refresh,
        now,
        published,
      }}
    >
      <Room comfort={comfort} onLeave={() => void leave()}>
        <ProofDialog desk={desk} hub={hub} onGiven={() => void session.refresh()} />
      </Room>
    </ConsoleProvider>
  )
}

/** The door, then the console. */
export const App = (props: AppProps) => {
  const { session: state } = useSource(props.session)
  // A link serves once, whatever becomes of the session it opened.
  const [linkToken, setLinkToken] = useState(props.linkToken)
  const isIn = linkToken === undefined && state.at === 'inside' && isReady(state.session)
  if (isIn && state.session.staff.role === 'aidant') return <AidantDoor />
  return isIn ? (
    <Inside {...props} staff={state.session.staff} />
  ) : (
    <Entry
      hub={props.hub}
      session={props.session}
      linkToken={linkToken}
      onLinkUsed={() => setLinkToken(undefined)}
    />
  )
}
