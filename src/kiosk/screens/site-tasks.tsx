import { AvoidList } from '#ui/avoid-list/avoid-list.tsx'
import { NumberedTasks } from '#ui/numbered-tasks/numbered-tasks.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import type { StepProps } from './reached-step.ts'
import { factTexts, HardWords } from './hard-words.tsx'
import { Rich } from './rich.tsx'

/** What to do on an official site, and what not to. */
export function SiteTasks({ walk: { guide }, step }: Pick<StepProps<'external'>, 'walk' | 'step'>) {
  const { t, terminal } = useKiosk()
  const site = terminal.content?.front.registry.sites[step.site]
  return (
    <>
      <NumberedTasks
        tasks={step.tasks.map((task, index) => (
          <Rich key={index} guide={guide} text={task} />
        ))}
      />
      {step.avoid.length > 0 && (
        <AvoidList
          title={t('site.avoid')}
          items={step.avoid.map((text, index) => (
            <Rich key={index} guide={guide} text={text} />
          ))}
        />
      )}
      {site && site.login !== 'none' && <Notice kind="note">{t('site.password')}</Notice>}
    </>
  )
}

/** The hard words of a site step, after all its texts. */
export const SiteWords = ({
  walk: { guide },
  step,
}: Pick<StepProps<'external'>, 'walk' | 'step'>) => (
  <HardWords
    guide={guide}
    texts={[step.body, ...factTexts(guide, step.facts), ...step.tasks, ...step.avoid]}
  />
)
