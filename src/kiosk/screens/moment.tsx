import { Title } from '#ui/layout/title.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

/** A screen is still on its way. Rarely seen: the others load while the attract screen waits. */
export function Moment() {
  const { t } = useKiosk()
  return (
    <div role="status">
      <Title text={t('moment')} />
    </div>
  )
}
