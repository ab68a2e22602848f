import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Hub } from '#ask/hub.ts'
import { givePasskey } from '#ask/passkeys.ts'
import { enrolmentSigns } from '#contract/enrolment.ts'
import { Button } from '#ui/button/button.tsx'
import { CodeField } from '#ui/code-field/code-field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffDoor } from '#ui/staff-door/staff-door.tsx'
import { useNow } from '../app/aidant-context.ts'
import './entry.css'
import type { HelperSession, Standing } from '../app/helper-session.ts'
import { lengthOf, timeOf } from '../app/time-words.ts'

interface DoorProps {
  readonly title: string
  readonly step: string
  readonly children: ComponentChildren
}

const Door = ({ title, step, children }: DoorProps) => (
  <StaffDoor mark="Escale" side="Aidants" title={title} screenKey={step}>
    {children}
  </StaffDoor>
)

interface EntryProps {
  readonly session: HelperSession
  /** As anybody. */
  readonly hub: Hub
  readonly standing: Exclude<Standing, { readonly at: 'inside' }>
}

/** Everything before the board: a passkey, or the code that makes this browser the tablet of a counter. */
export const Entry = ({ session, hub, standing }: EntryProps) => {
  const [isEnrolling, setEnrolling] = useState(false)
  switch (standing.at) {
    case 'asking':
      return (
        <Door title="Un instant…" step="asking">
          <p>La page demande au serveur qui vous êtes.</p>
        </Door>
      )
    case 'unreachable':
      return <Unreachable sinceMs={standing.sinceMs} onRetry={() => void session.refresh()} />
    case 'waiting':
      return <Waiting fingerprint={standing.fingerprint} session={session} />
    case 'nowhere':
      return (
        <Door title="Aucun lieu ne vous est donné" step="nowhere">
          <p>
            Demandez à un administrateur de vous inscrire au lieu où vous aidez, dans
            «&nbsp;Équipe&nbsp;».
          </p>
          <div class="acts">
            <Button kind="main" label="Réessayer" onPress={() => void session.refresh()} />
          </div>
        </Door>
      )
    case 'lost':
      return (
        <Door title="Cette tablette n’est plus inscrite" step="lost">
          <NoCalls why="Un administrateur l’a retirée, ou sa clé n’est plus reconnue." />
          <div class="acts">
            <Button
              kind="main"
              label="L’inscrire à nouveau"
              onPress={() => {
                setEnrolling(true)
                void session.forgetTablet()
              }}
            />
          </div>
        </Door>
      )
    case 'unfinished':
    case 'outside':
      return isEnrolling ? (
        <Enrol session={session} onGiveUp={() => setEnrolling(false)} />
      ) : (
        <SignIn
          hub={hub}
          isUnfinished={standing.at === 'unfinished'}
          isOver={standing.at === 'outside' && standing.isOver}
          onDone={session.refresh}
          onEnrol={() => setEnrolling(true)}
        />
      )
  }
}

/** Who relied on this page has to know at once that it hears nothing any more. */
const NoCalls = ({ why }: { readonly why: string }) => (
  <Notice kind="error" icon="sansreseau" announce="at-once">
    <b>Les appels n’arrivent plus ici.</b> {why} D’ici là, regardez les écrans des postes.
  </Notice>
)

interface UnreachableProps {
  readonly sinceMs: number
  readonly onRetry: () => void
}

/** Opened without a network: it says that it hears nothing. */
const Unreachable = ({ sinceMs, onRetry }: UnreachableProps) => {
  const now = useNow()
  return (
    <Door title="Aucun appel n’arrive ici" step="unreachable">
      <Notice kind="error" icon="sansreseau" announce="at-once">
        <b>Le serveur ne répond pas depuis {timeOf(sinceMs)}.</b> Regardez les écrans des postes :
        celui qui demande de l’aide l’affiche en grand.
      </Notice>
      <p aria-hidden="true">
        Cette page réessaie toute seule, depuis {lengthOf((now - sinceMs) / 1000)}.
      </p>
      <div class="acts">
        <Button kind="main" label="Réessayer" onPress={onRetry} />
      </div>
    </Door>
  )
}

interface WaitingProps {
  readonly fingerprint: string
  readonly session: HelperSession
}

const Waiting = ({ fingerprint, session }: WaitingProps) => (
  <Door title="En attente d’un administrateur" step="waiting">
    <p>
      Dites cette empreinte à l’administrateur. Il accepte la tablette si c’est la même chez lui.
    </p>
    <p class="entry-fingerprint">{fingerprint.replaceAll(/.{4}(?=.)/g, '$& ')}</p>
    <div class="acts">
      <Button kind="main" label="Demander la réponse" onPress={() => void session.refresh()} />
      <Button label="Annuler l’inscription" onPress={() => void session.forgetTablet()} />
    </div>
  </Door>
)

interface EnrolProps {
  readonly session: HelperSession
  readonly onGiveUp: () => void
}

const Enrol = ({ session, onGiveUp }: EnrolProps) => {
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    if (isBusy) return
    setBusy(true)
    setFault(await session.enrol(code))
    setBusy(false)
  }
  return (
    <Door title="Inscrire cette tablette" step="enrol">
      <p>
        Pour la tablette du comptoir, que plusieurs aidants partagent. Un administrateur donne le
        code ; il sert une fois, pendant quinze minutes.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <CodeField
          label="Code d’inscription"
          hint="Dix lettres ou chiffres."
          value={code}
          fault={fault}
          signs={enrolmentSigns}
          groups={[5, 2]}
          keysLabel="Lettres et chiffres du code"
          eraseLabel="Effacer"
          onInput={setCode}
        >
          <Button
            kind="main"
            size="wide"
            label="Envoyer le code"
            isBusy={isBusy}
            busyLabel="Un instant…"
            onPress={() => void send()}
          />
        </CodeField>
      </form>
      <div class="acts">
        <Button label="Revenir" onPress={onGiveUp} />
      </div>
    </Door>
  )
}

interface SignInProps {
  readonly hub: Hub
  readonly isUnfinished: boolean
  readonly isOver: boolean
  readonly onDone: () => Promise<void>
  readonly onEnrol: () => void
}

const SignIn = ({ hub, isUnfinished, isOver, onDone, onEnrol }: SignInProps) => {
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const enter = async () => {
    setBusy(true)
    const given = await givePasskey(hub, '/api/session')
    setBusy(false)
    setFault(given.ok ? undefined : given.fault.message)
    if (given.ok) await onDone()
  }
  return (
    <Door title="Entrer comme aidant" step="sign-in">
      {isOver && <NoCalls why="Votre entrée est finie : entrez de nouveau." />}
      <p>Votre clé d’accès remplace le mot de passe : empreinte, code de l’appareil, clé.</p>
      {isUnfinished && (
        <Notice kind="check">
          <b>Il vous manque une clé, ou vos codes de secours.</b>{' '}
          <a href="/admin/">Finissez votre entrée</a>, puis revenez ici.
        </Notice>
      )}
      {fault && (
        <Notice kind="error" announce="at-once">
          {fault}
        </Notice>
      )}
      <div class="acts">
        <Button
          kind="main"
          icon="cadenas"
          label="Entrer avec ma clé"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => void enter()}
        />
        <Button icon="poste" label="Inscrire cette tablette" onPress={onEnrol} />
      </div>
      <p class="hint">
        Clés perdues, ou première fois : <a href="/admin/">la porte de l’administration</a> les
        refait, avec un code de secours ou le lien qu’on vous a donné.
      </p>
    </Door>
  )
}
