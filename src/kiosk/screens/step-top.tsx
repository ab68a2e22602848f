import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { Guide } from '#contract/guide.ts'
import type { Screen } from '#contract/step.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { factTexts, HardWords } from './hard-words.tsx'
import { Rich } from './rich.tsx'
import { StatedFacts } from './stated-facts.tsx'

interface StepTopProps {
  readonly guide: Guide
  readonly step: Screen
  readonly hasChanged: boolean
  /** Off where more texts follow: the screen then explains all its words at once. */
  readonly hasHardWords?: boolean
}

/** Title, explanation and facts of a step, in this order on every screen. */
export function StepTop({ guide, step, hasChanged, hasHardWords = true }: StepTopProps) {
  const { t, say, langOf } = useKiosk()
  return (
    <>
      <Title text={say(step.title)} lang={langOf(step.title)} />
      {hasChanged && (
        <Notice kind="check" announce="politely">
          {t('step.changed')}
        </Notice>
      )}
      {step.body && <Rich guide={guide} text={step.body} />}
      <StatedFacts guide={guide} ids={step.facts} />
      {hasHardWords && (
        <HardWords guide={guide} texts={[step.body, ...factTexts(guide, step.facts)]} />
      )}
    </>
  )
}
