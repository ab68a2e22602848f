import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { NoteCard } from '#ui/aidant-notes/note-card.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { AidantLayer } from '#contract/aidant.ts'
import type { Walk } from '#session/session-words.ts'
import type { TerminalOutbox } from '../app/terminal-outbox.ts'
import type { PartnerQuestionProps } from './partner-question.tsx'

interface AskPartnerProps {
  readonly layer: AidantLayer
  readonly walk: Walk
  readonly outbox: TerminalOutbox
  readonly day: string | undefined
}

/** Nobody here knows: a question to the partner. Its form, and the check of what is written, come when it is asked for. */
export function AskPartner(props: AskPartnerProps) {
  const [Form, setForm] = useState<FunctionComponent<PartnerQuestionProps>>()
  const [said, setSaid] = useState<'kept' | 'no-form'>()
  const open = () => {
    setSaid(undefined)
    void import('./partner-question.tsx')
      .then(({ PartnerQuestion }) => setForm(() => PartnerQuestion))
      .catch(() => setSaid('no-form'))
  }
  return (
    <NoteCard title="Personne ne sait ?">
      <div role="status">
        {said === 'kept' && (
          <Notice kind="good">
            <b>La question sera envoyée.</b> La réponse viendra ici, avec une prochaine publication,
            pour tous les lieux.
          </Notice>
        )}
        {said === 'no-form' && (
          <Notice kind="check">Ce poste ne peut pas poser de question. Appelez le référent.</Notice>
        )}
      </div>
      {Form ? (
        <Form
          {...props}
          onClose={(isKept) => {
            setForm(undefined)
            setSaid(isKept ? 'kept' : undefined)
          }}
        />
      ) : (
        <div class="acts">
          <Button icon="question" label="Poser la question" onPress={open} />
        </div>
      )}
    </NoteCard>
  )
}
