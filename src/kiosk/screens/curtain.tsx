import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

/** The last seconds: what the person was doing is out of sight of the next one, and a touch still brings it back. */
export function Curtain() {
  const { t, send } = useKiosk()
  return (
    <div class="spread">
      <Title text={t('curtain.title')} />
      <p class="lead">{t('curtain.lead')}</p>
      <div class="acts">
        <Button
          kind="main"
          size="huge"
          label={t('warning.continue')}
          iconAfter="suite"
          onPress={() => send({ type: 'person.stirred' })}
        />
      </div>
    </div>
  )
}
