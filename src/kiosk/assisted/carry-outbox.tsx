import { useState } from 'preact/hooks'
import { mustBeCarried } from '#outbox/waiting-words.ts'
import { Button } from '#ui/button/button.tsx'
import { NoteCard } from '#ui/aidant-notes/note-card.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { TerminalOutbox } from '../app/terminal-outbox.ts'
import { downloadText } from '#outbox/download-text.ts'
import { type Carried, carryPieces } from './carry-pieces.ts'

const words: Readonly<Record<Carried, string>> = {
  done: 'C’est copié. Donnez ce fichier à l’administrateur : il l’importe dans la console. Rien n’est encore effacé d’ici.',
  'no-stick': 'Aucune clé USB n’est branchée. Branchez-la, attendez un instant, puis recommencez.',
  failed: 'La copie n’a pas marché. Essayez une autre clé USB.',
}

interface CarryOutboxProps {
  readonly outbox: TerminalOutbox
  /** Undefined when the clock is known to be wrong. */
  readonly day: string | undefined
}

/** The line has not been there for two months: what waits leaves on a stick, still sealed. */
export function CarryOutbox({ outbox, day }: CarryOutboxProps) {
  const { terminal } = useKiosk()
  const state = useSource(outbox)
  const [isBusy, setBusy] = useState(false)
  const [carried, setCarried] = useState<Carried>()
  if (!mustBeCarried(state, day ?? terminal.today)) return null
  const { supervision } = terminal
  const carry = async () => {
    if (isBusy) return
    setBusy(true)
    setCarried(undefined)
    const text = await outbox.carry().catch(() => undefined)
    if (text === undefined) setCarried('failed')
    else if (supervision) setCarried(await carryPieces(text, supervision.deeds.carry))
    else {
      downloadText(text, 'escale-envois.json')
      setCarried('done')
    }
    setBusy(false)
  }
  return (
    <NoteCard title="Envois en attente">
      <p>
        Ce poste n’a rien pu envoyer depuis plus de soixante jours. Copiez ce qui attend sur une clé
        USB : c’est scellé, seul le serveur peut le lire.
      </p>
      <div class="acts">
        <Button
          icon="doc"
          label="Copier sur une clé USB"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => void carry()}
        />
      </div>
      <div role="status">
        {carried && <Notice kind={carried === 'done' ? 'good' : 'error'}>{words[carried]}</Notice>}
      </div>
    </NoteCard>
  )
}
