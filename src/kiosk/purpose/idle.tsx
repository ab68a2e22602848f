import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { usePurposeWords } from './use-purpose-words.ts'

interface IdleProps {
  readonly role: 'demonstration' | 'workshop'
}

/** A terminal that waits, and says what it is for before anybody touches it. */
export function Idle({ role }: IdleProps) {
  const { t, send } = useKiosk()
  const word = usePurposeWords()
  return (
    <div class="helping">
      <Stamp picture="apprendre" ground={role === 'workshop' ? 3 : 1} size="huge" />
      <div class="column">
        <Title size="hero" text={word(`idle.${role}.title`)} />
        <p class="lead">{word(`idle.${role}.lead`)}</p>
        <div class="acts">
          <Button
            kind="main"
            size="huge"
            label={t('attract.start')}
            iconAfter="suite"
            onPress={() => send({ type: 'person.touched' })}
          />
        </div>
      </div>
    </div>
  )
}
