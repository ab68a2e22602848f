import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

/** The person hid the screen from people passing by. Nothing of it is on the page meanwhile. */
export function Hidden() {
  const { t, send } = useKiosk()
  return (
    <div class="spread">
      <Title text={t('hidden.title')} />
      <div class="acts">
        <Button
          kind="main"
          size="huge"
          label={t('hidden.show')}
          iconAfter="suite"
          onPress={() => send({ type: 'person.showed' })}
        />
      </div>
    </div>
  )
}
