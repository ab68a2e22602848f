import { Button } from '#ui/button/button.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import type { StepProps } from './reached-step.ts'
import { StepTop } from './step-top.tsx'

/** One idea, then « Continuer ». */
export function InfoStep({ walk, id, step, hasChanged }: StepProps<'info' | 'practice'>) {
  const { t, send } = useKiosk()
  return (
    <div class="spread">
      <div class="with-stamp">
        {step.picture && <Stamp picture={step.picture} ground={2} size="big" />}
        <div class="column">
          <StepTop guide={walk.guide} step={step} hasChanged={hasChanged} />
        </div>
      </div>
      <div class="foot">
        <Button
          kind="main"
          label={t('next')}
          iconAfter="suite"
          onPress={() => send({ type: 'person.answered', step: id, outcome: 'next' })}
        />
      </div>
    </div>
  )
}
