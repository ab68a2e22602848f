/** When the site beside the guide does not show what it should: what happened, and the one thing to do. */
import type { ComponentChild } from 'preact'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { Kiosk } from '../app/kiosk-context.ts'
import type { Beside } from '../app/supervision.ts'
import { isGoing } from './errand-news.tsx'

interface TroubleProps {
  readonly t: Kiosk['t']
  readonly beside: Beside
  readonly reopen: () => void
  readonly back: () => void
  readonly reportMissing: () => void
  /** The guide's honest way on without the site. */
  readonly goOnWithout: () => void
}

interface Trouble {
  readonly news: ComponentChild
  /** The one thing to do, in sight. */
  readonly main: ComponentChild
  /** What else can be done about it. */
  readonly other?: ComponentChild
}

export function siteTrouble(props: TroubleProps): Trouble | undefined {
  const { t, beside, reopen, back, goOnWithout } = props
  const { state, canGoBack, windows } = beside.site
  switch (state) {
    case 'blocked':
      return {
        news: <Notice kind="check">{t('panel.blocked')}</Notice>,
        main: (
          <Button
            kind="main"
            icon="retour"
            label={t('panel.blocked.back')}
            onPress={canGoBack || windows > 1 ? back : reopen}
          />
        ),
        other: <Missing {...props} />,
      }
    case 'unreachable':
      return {
        news: <Notice kind="error">{t('panel.unreachable')}</Notice>,
        main: <Button kind="main" label={t('panel.retry')} onPress={reopen} />,
        other: <Button label={t('offline.prepare')} onPress={goOnWithout} />,
      }
    case 'crashed':
      return {
        news: <Notice kind="error">{t('panel.crashed')}</Notice>,
        main: <Button kind="main" label={t('site.reopen')} onPress={reopen} />,
      }
    default:
      return undefined
  }
}

/** « Site manquant ? Dites-le » : counted once for an address, never typed. */
function Missing({ t, beside: { errand }, reportMissing }: TroubleProps) {
  const report = errand?.deed === 'report-missing' ? errand : undefined
  const isOver = report && !isGoing(report)
  return (
    <>
      {!isOver && (
        <Button
          icon="crayon"
          label={t('panel.missing')}
          isBusy={isGoing(report)}
          busyLabel={t('errand.going')}
          onPress={reportMissing}
        />
      )}
      <div role="status">
        {isOver && (
          <Notice kind={report.state === 'done' ? 'good' : 'error'}>
            {t(report.state === 'done' ? 'panel.missing.thanks' : 'panel.missing.failed')}
          </Notice>
        )}
      </div>
    </>
  )
}
