import { Title } from '#ui/layout/title.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

export function Wiping() {
  const { t } = useKiosk()
  return (
    <div class="helping" role="status">
      <Stamp picture="propre" ground={1} size="huge" />
      <div class="column">
        <Title text={t('wiping.title')} />
        <p class="lead">{t('wiping.lead')}</p>
      </div>
    </div>
  )
}
