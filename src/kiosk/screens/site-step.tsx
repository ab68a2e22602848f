import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { Outcomes } from './outcomes.tsx'
import type { StepProps } from './reached-step.ts'
import { siteAddress } from './site-address.ts'
import { SiteTasks, SiteWords } from './site-tasks.tsx'
import { StepTop } from './step-top.tsx'

/**
 * Before the official site: what to do there, then how far one is, in one's own words. What stays in sight is what can
 * be done now: going to the site, then, once it was opened, its outcomes. Beside the open site stands `SitePanel`.
 */
export function SiteStep({ walk, id, step, hasChanged }: StepProps<'external'>) {
  const { t, send, terminal } = useKiosk()
  const { supervision } = terminal
  const site = terminal.content?.front.registry.sites[step.site]
  const address = site && siteAddress(site, step)
  const isOpened = walk.opened.includes(id)
  const errand = supervision?.beside.errand
  const opening = errand?.deed === 'open' && errand.site === step.site ? errand.state : 'done'
  const go = () =>
    supervision?.status.can.includes('open')
      ? supervision.deeds.open(step.site, step.path)
      : send({ type: 'person.opened', view: { at: 'leaving' } })
  const toTheSite = (
    <Button
      kind={isOpened ? 'plain' : 'main'}
      label={t(isOpened ? 'site.reopen' : 'site.open')}
      iconAfter="droite"
      isBusy={opening === 'going'}
      busyLabel={t('site.opening')}
      onPress={go}
    />
  )
  const outcomes = <Outcomes id={id} resume={step.resume} hasMain={isOpened} />
  return (
    <div class="beside">
      <div class="column">
        <StepTop guide={walk.guide} step={step} hasChanged={hasChanged} hasHardWords={false} />
        {opening !== 'going' && opening !== 'done' && (
          <Notice kind="error" announce="at-once">
            {t('site.notOpened')}
          </Notice>
        )}
        <SiteTasks walk={walk} step={step} />
        {address && <p class="hint">{t('site.address', { host: address.host })}</p>}
        <SiteWords walk={walk} step={step} />
        {isOpened ? toTheSite : outcomes}
      </div>
      <div class="ends">{isOpened ? outcomes : toTheSite}</div>
    </div>
  )
}
