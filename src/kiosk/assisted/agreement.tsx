import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { assistedWords, yesKeys } from './assisted-words.ts'
import type { HelpDesk, HelpState } from './help-desk.ts'

interface AgreementProps {
  readonly desk: HelpDesk
  readonly help: HelpState
}

/** The person's « oui » comes before any code: who, what they will see, how to stop; then how much. */
export function Agreement({ desk, help }: AgreementProps) {
  const { session, send, terminal } = useKiosk()
  const word = assistedWords(session.context.comfort.reading, terminal.language)
  const lines = [
    ['aide', word('who')],
    ['info', word('sees')],
    ['stop', word('stops')],
  ] as const
  return (
    <div class="agreement">
      <Title text={word('title')} />
      <ul class="agreement-lines">
        {lines.map(([icon, text]) => (
          <li key={icon}>
            <Icon name={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p>{word('choose')}</p>
      <div class="acts">
        {help.levels.map((level) => (
          <Button
            key={level}
            kind="help-line"
            label={word(yesKeys[level])}
            onPress={() => desk.agree(level)}
          />
        ))}
        <Button
          icon="retour"
          label={word('no')}
          onPress={() => send({ type: 'person.wentBack' })}
        />
      </div>
    </div>
  )
}
