import { Row } from '#ui/row/row.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import type { StepProps } from './reached-step.ts'
import { Rich } from './rich.tsx'

/** The site cannot be reached: what can still be done now, honestly. */
export function OfflineStep({ walk, id, step }: StepProps<'external'>) {
  const { t, send, terminal } = useKiosk()
  return (
    <div class="no-net">
      <div class="column">
        <Stamp picture="cable" ground={1} size="big" />
        <Title text={t('offline.title')} />
        <p class="lead">{t('offline.lead')}</p>
        <Notice kind="wait" announce="politely">
          {t('offline.retrying')}
        </Notice>
      </div>
      <div class="offers">
        <Rich guide={walk.guide} text={step.offline.say} />
        <h2 class="h2">{t('offline.meanwhile')}</h2>
        <Row
          isMain
          title={t('offline.prepare')}
          picture="revenus"
          ground={2}
          onPress={() => send({ type: 'person.answered', step: id, outcome: 'offline' })}
        />
        <Row
          title={t('offline.sheet')}
          note={t('offline.sheet.hint')}
          picture="imprimante"
          ground={4}
          onPress={() => send({ type: 'person.opened', view: { at: 'sheet' } })}
        />
        {terminal.doors?.['directory']?.nearby?.()}
      </div>
    </div>
  )
}
