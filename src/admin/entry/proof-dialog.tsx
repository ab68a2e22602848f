import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import type { Hub } from '#ask/hub.ts'
import { givePasskey } from '#ask/passkeys.ts'
import type { ProofDesk, ProofKind } from './proof-desk.ts'

const words = {
  'sign-in': {
    title: 'Vous n’êtes plus connecté',
    why: 'Votre session est finie. Donnez votre clé d’accès : ce que vous faisiez continue.',
    path: '/api/session',
  },
  'step-up': {
    title: 'Est-ce bien vous ?',
    why: 'Cette action touche les postes ou les clés. Donnez votre clé d’accès : elle vaut pour cinq minutes.',
    path: '/api/session/step-up',
  },
} as const

interface QuestionProps {
  readonly kind: ProofKind
  /** Without proofs, or the question would ask itself. */
  readonly hub: Hub
  readonly onSettled: (isGiven: boolean) => void
}

const Question = ({ kind, hub, onSettled }: QuestionProps) => {
  const { title, why, path } = words[kind]
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const give = async () => {
    setBusy(true)
    const given = await givePasskey(hub, path)
    setBusy(false)
    if (given.ok) onSettled(true)
    else setFault(given.fault.message)
  }
  return (
    <Dialog title={title} onClose={() => onSettled(false)}>
      <p>{why}</p>
      {fault && (
        <Notice kind="error" announce="at-once">
          {fault}
        </Notice>
      )}
      <div class="acts">
        <Button
          kind="main"
          icon="cadenas"
          label="Donner ma clé"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => void give()}
        />
        <Button label="Annuler" onPress={() => onSettled(false)} />
      </div>
    </Dialog>
  )
}

interface ProofDialogProps {
  readonly desk: ProofDesk
  readonly hub: Hub
  readonly onGiven: () => void
}

/** Asks for the passkey when a request waits for one. */
export const ProofDialog = ({ desk, hub, onGiven }: ProofDialogProps) => {
  const { asked } = useSource(desk)
  const settle = (isGiven: boolean) => {
    desk.settle(isGiven)
    if (isGiven) onGiven()
  }
  return asked ? <Question key={asked} kind={asked} hub={hub} onSettled={settle} /> : null
}
