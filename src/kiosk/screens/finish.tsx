import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

/** « Terminer » in the middle of a guide: asked once. */
export function Finish() {
  const { t, send, terminal } = useKiosk()
  const WouldGo = terminal.practice?.screens.WouldGo
  return (
    <div class="helping">
      <Stamp picture="propre" ground={1} size="huge" />
      <div class="column">
        <Title text={t('finish.title')} />
        <p class="lead">{t('finish.lead')}</p>
        {WouldGo && <WouldGo />}
        <div class="acts">
          <Button
            kind="main"
            size="huge"
            icon="gomme"
            label={t('finish.yes')}
            onPress={() => send({ type: 'person.left' })}
          />
          <Button label={t('finish.no')} onPress={() => send({ type: 'person.wentBack' })} />
        </div>
      </div>
    </div>
  )
}
