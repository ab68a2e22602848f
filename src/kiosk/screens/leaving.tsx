import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { reachedStep } from './reached-step.ts'
import { Moment } from './moment.tsx'
import { siteAddress } from './site-address.ts'

/**
 * In an ordinary browser: what Escale can and cannot erase, before a site opens. A site that asks for an account is
 * asked about, not just announced.
 */
export function Leaving() {
  const { t, send, session, terminal } = useKiosk()
  const [isBlocked, setIsBlocked] = useState(false)
  const { walk } = session.context
  const reached = walk && reachedStep(walk)
  const step = reached?.step
  const site =
    step?.kind === 'external' ? terminal.content?.front.registry.sites[step.site] : undefined
  const address = site && step?.kind === 'external' ? siteAddress(site, step) : undefined
  if (!reached || !site || !address) return <Moment />

  const open = () => {
    if (terminal.deeds?.openSite(address.href)) {
      send({ type: 'person.openedSite', step: reached.id })
    } else setIsBlocked(true)
  }

  return (
    <div class="spread">
      <div class="column">
        <Title text={t('leaving.title', { site: address.host })} />
        <p class="lead">{t('leaving.lead')}</p>
        <Notice kind="check">
          <h2 class="h2">{t('leaving.notice.title')}</h2>
          <p>{t('leaving.notice.text')}</p>
          <ul class="plain-list">
            <li>{t('leaving.advice.logout')}</li>
            <li>{t('leaving.advice.password')}</li>
            <li>{t('leaving.advice.download')}</li>
          </ul>
        </Notice>
        {site.login !== 'none' && (
          <p class="lead">
            {t(site.login === 'unknown' ? 'leaving.login.unknown' : 'leaving.login')}
          </p>
        )}
        {isBlocked && (
          <Notice kind="error" announce="at-once">
            {t('leaving.blocked')}
          </Notice>
        )}
      </div>
      <div class="foot">
        <Button label={t('leaving.stay')} onPress={() => send({ type: 'person.wentBack' })} />
        <Button kind="main" label={t('leaving.go')} iconAfter="droite" onPress={open} />
      </div>
    </div>
  )
}
