import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { usePurposeWords } from './use-purpose-words.ts'

/** Whoever has done the step of the workshop waits for the aidant to go on; their answer is kept. */
export function WaitingStep() {
  const { send } = useKiosk()
  const word = usePurposeWords()
  return (
    <div class="helping">
      <Stamp picture="aidant" ground={3} size="huge" />
      <div class="column">
        <Title text={word('wait.title')} />
        <p class="lead">{word('wait.lead')}</p>
        <Notice kind="good">{word('wait.calm')}</Notice>
        <div class="acts">
          <Button
            icon="retour"
            label={word('wait.back')}
            onPress={() => send({ type: 'person.wentBack' })}
          />
        </div>
      </div>
    </div>
  )
}
