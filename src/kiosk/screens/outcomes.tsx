import { Button } from '#ui/button/button.tsx'
import type { Resume } from '#contract/step.ts'
import { useKiosk } from '../app/kiosk-context.ts'

const looks = {
  done: { kind: 'main', icon: 'coche' },
  later: { kind: 'plain', icon: 'horloge' },
  stuck: { kind: 'help-line', icon: 'aide' },
} as const

interface OutcomesProps {
  /** The step they end. */
  readonly id: string
  readonly resume: readonly Resume[]
  /** Whether being done is the one thing to do now. */
  readonly hasMain: boolean
}

/** How far one is on an official site, in one's own words. */
export function Outcomes(props: OutcomesProps) {
  const { t } = useKiosk()
  return (
    <>
      <h2 class="h2">{t('site.where')}</h2>
      <div class="acts">
        <OutcomeButtons {...props} />
      </div>
    </>
  )
}

export function OutcomeButtons({ id, resume, hasMain }: OutcomesProps) {
  const { say, langOf, send } = useKiosk()
  return (
    <>
      {resume.map(({ outcome, label, tone }) => (
        <Button
          key={outcome}
          kind={tone === 'done' && !hasMain ? 'plain' : looks[tone].kind}
          icon={looks[tone].icon}
          label={say(label)}
          lang={langOf(label)}
          onPress={() => send({ type: 'person.answered', step: id, outcome })}
        />
      ))}
    </>
  )
}
