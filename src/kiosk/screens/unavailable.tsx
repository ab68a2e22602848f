import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

/** A wipe could not be proved: the terminal stays closed rather than show somebody's traces. */
export function Unavailable() {
  const { t, send, session } = useKiosk()
  const failed = (session.context.receipt?.traces ?? []).filter(({ ok }) => !ok)
  const traces = [...new Set(failed.map(({ trace }) => trace))].join(', ') || '–'
  return (
    <div class="helping">
      <Stamp picture="ferme" ground={4} size="huge" />
      <div class="column" role="alert">
        <Title text={t('unavailable.title')} />
        <p class="lead">{t('unavailable.lead')}</p>
        <Notice kind="calm">{t('unavailable.calm')}</Notice>
        <div class="for-staff">
          <Notice kind="calm" icon="cadenas">
            {t('unavailable.staff', { traces })}
          </Notice>
          <Button
            icon="gomme"
            label={t('unavailable.retry')}
            onPress={() => send({ type: 'aidant.retriedWipe' })}
          />
        </div>
      </div>
    </div>
  )
}
