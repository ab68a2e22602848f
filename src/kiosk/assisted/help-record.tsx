import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { isLate, waitingWords } from '#outbox/waiting-words.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { TerminalOutbox } from '../app/terminal-outbox.ts'
import type { TerminalRecordProps } from '../record/terminal-record.tsx'
import type { HelpDesk, HelpState } from './help-desk.ts'
import { useSignsOfAidant } from './signs-of-aidant.ts'

interface HelpRecordProps {
  readonly desk: HelpDesk
  readonly help: HelpState
  readonly outbox: TerminalOutbox
}

/**
 * The last screen of a help, while the aidant is still there and proven: the next person never sees it. Whatever ends the help
 * otherwise, the person, the silence, the session, asks for nothing.
 */
export function HelpRecord({ desk, help, outbox }: HelpRecordProps) {
  const { session, terminal } = useKiosk()
  const Form = useForm(() => desk.end('aidant'))
  const guide = session.context.walk?.guide
  useSignsOfAidant(desk)
  return (
    <div class="column help-record" lang="fr">
      <Title text="Compte rendu" />
      <WaitingWords outbox={outbox} />
      {Form && (
        <Form
          outbox={outbox}
          context={{
            today: help.day ?? terminal.today,
            guide: guide?.id,
            topic: guide?.meta.topic,
            partners: guide?.meta.partners ?? [],
            deploymentPartners: Object.keys(terminal.content?.front.registry.partners ?? {}),
            assistedMs: desk.helpedMs(),
            helpLevel: help.level,
          }}
          onBack={desk.resume}
          onDone={() => desk.end('aidant')}
        />
      )}
    </div>
  )
}

/** What was written here and has not left yet. */
export function WaitingWords({ outbox }: { readonly outbox: TerminalOutbox }) {
  const { terminal } = useKiosk()
  const state = useSource(outbox)
  const words = waitingWords(state, terminal.today)
  return words === undefined ? null : (
    <Notice kind={isLate(state, terminal.today) ? 'check' : 'wait'}>{words}</Notice>
  )
}

/** Its own file, asked for when a help ends. Should it not come, the help ends without a record. */
function useForm(onFail: () => void): FunctionComponent<TerminalRecordProps> | undefined {
  const [Form, setForm] = useState<FunctionComponent<TerminalRecordProps>>()
  useEffect(() => {
    let isShown = true
    void import('../record/terminal-record.tsx')
      .then(({ TerminalRecord }) => {
        if (isShown) setForm(() => TerminalRecord)
      })
      .catch(() => {
        if (isShown) onFail()
      })
    return () => {
      isShown = false
    }
  }, [])
  return Form
}
