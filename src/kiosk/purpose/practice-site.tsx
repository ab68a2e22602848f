import * as v from 'valibot'
import { fieldsOf, type Practice, practiceSchema } from '#contract/practice.ts'
import type { Content } from '#contract/release.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { PracticeData } from '#ui/practice-data/practice-data.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { Outcomes } from '../screens/outcomes.tsx'
import type { StepProps } from '../screens/reached-step.ts'
import { siteAddress } from '../screens/site-address.ts'
import { SiteTasks, SiteWords } from '../screens/site-tasks.tsx'
import { StepTop } from '../screens/step-top.tsx'
import { usePurposeWords } from './use-purpose-words.ts'

let read: { readonly content: Content; readonly practice: Practice | undefined } | undefined

/** The person of exercises of a release, read once; a release may have none. */
function practiceOf(content: Content | undefined): Practice | undefined {
  if (!content) return undefined
  if (read?.content !== content) {
    const parsed = v.safeParse(practiceSchema, content.front.practice)
    read = { content, practice: parsed.success ? parsed.output : undefined }
  }
  return read.practice
}

/** In the place of an official site: what it will ask, and what to type there, of nobody. */
export function PracticeSite({ walk, id, step, hasChanged }: StepProps<'external'>) {
  const { say, terminal } = useKiosk()
  const word = usePurposeWords()
  const site = terminal.content?.front.registry.sites[step.site]
  const address = site && siteAddress(site, step)
  const practice = practiceOf(terminal.content)
  return (
    <div class="beside">
      <div class="exercise">
        <div class="column">
          <StepTop guide={walk.guide} step={step} hasChanged={hasChanged} hasHardWords={false} />
          <Notice kind="note" icon="crayon">
            {word('practice.site.closed')}
          </Notice>
          <SiteTasks walk={walk} step={step} />
          {address && <p class="hint">{word('practice.site.host', { host: address.host })}</p>}
          <SiteWords walk={walk} step={step} />
        </div>
        <div class="column">
          <h2 class="h2">{word('practice.data')}</h2>
          <p>
            {practice
              ? word('practice.data.lead', { person: practice.person })
              : word('practice.data.none')}
          </p>
          {practice && (
            <PracticeData
              rows={fieldsOf(practice, step.site).map(({ label, value }) => ({
                label: say(label),
                value,
              }))}
            />
          )}
        </div>
      </div>
      <div class="ends">
        <Outcomes id={id} resume={step.resume} hasMain />
      </div>
    </div>
  )
}
