import { AvoidList } from '#ui/avoid-list/avoid-list.tsx'
import { Button } from '#ui/button/button.tsx'
import { NumberedTasks } from '#ui/numbered-tasks/numbered-tasks.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { Resume } from '#contract/step.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { StepProps } from './reached-step.ts'
import { factTexts, HardWords } from './hard-words.tsx'
import { Rich } from './rich.tsx'
import { siteAddress } from './site-address.ts'
import { StepTop } from './step-top.tsx'

const looks = {
  done: { kind: 'main', icon: 'coche' },
  later: { kind: 'plain', icon: 'horloge' },
  stuck: { kind: 'help-line', icon: 'aide' },
} as const

/**
 * Beside the official site: what to do there, then how far one is, in one's own words. What stays in sight is what can
 * be done now: going to the site, then, once it was opened, its outcomes.
 */
export function SiteStep({ walk, id, step, hasChanged }: StepProps<'external'>) {
  const { t, say, langOf, send, terminal } = useKiosk()
  const site = terminal.content?.front.registry.sites[step.site]
  const address = site && siteAddress(site, step)
  const isOpened = walk.opened.includes(id)
  const needsPassword = site && site.login !== 'none'
  const toTheSite = (
    <Button
      kind={isOpened ? 'plain' : 'main'}
      label={t(isOpened ? 'site.reopen' : 'site.open')}
      iconAfter="droite"
      onPress={() => send({ type: 'person.opened', view: { at: 'leaving' } })}
    />
  )
  const outcomes = (
    <>
      <h2 class="h2">{t('site.where')}</h2>
      <div class="acts">
        {step.resume.map(({ outcome, label, tone }) => (
          <Button
            key={outcome}
            kind={kindOf(tone, isOpened)}
            icon={looks[tone].icon}
            label={say(label)}
            lang={langOf(label)}
            onPress={() => send({ type: 'person.answered', step: id, outcome })}
          />
        ))}
      </div>
    </>
  )
  return (
    <div class="beside">
      <div class="column">
        <StepTop guide={walk.guide} step={step} hasChanged={hasChanged} hasHardWords={false} />
        <NumberedTasks
          tasks={step.tasks.map((task, index) => (
            <Rich key={index} guide={walk.guide} text={task} />
          ))}
        />
        {step.avoid.length > 0 && (
          <AvoidList
            title={t('site.avoid')}
            items={step.avoid.map((text, index) => (
              <Rich key={index} guide={walk.guide} text={text} />
            ))}
          />
        )}
        {needsPassword && <Notice kind="note">{t('site.password')}</Notice>}
        {address && <p class="hint">{t('site.address', { host: address.host })}</p>}
        <HardWords
          guide={walk.guide}
          texts={[step.body, ...factTexts(walk.guide, step.facts), ...step.tasks, ...step.avoid]}
        />
        {isOpened ? toTheSite : outcomes}
      </div>
      <div class="ends">{isOpened ? outcomes : toTheSite}</div>
    </div>
  )
}

/** One lagoon button at a time: going to the site first, its outcome once it was opened. */
const kindOf = (tone: Resume['tone'], isOpened: boolean) =>
  tone === 'done' && !isOpened ? 'plain' : looks[tone].kind
