import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Choice } from '#ui/choice/choice.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { unsureValue } from '#contract/condition.ts'
import type { Outcome } from '#contract/walk.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { StepProps } from './reached-step.ts'
import { factTexts, HardWords } from './hard-words.tsx'
import { plainWords, Rich } from './rich.tsx'
import { StatedFacts } from './stated-facts.tsx'

/** Written again: its own file would bring in the schemas. */
const unsure: typeof unsureValue = '?'

const asList = (outcome: Outcome | undefined): readonly string[] =>
  outcome === undefined ? [] : typeof outcome === 'string' ? [outcome] : outcome

/** One question. One chooses, then continues; what was chosen before going back is shown again. */
export function ChoiceStep({ walk, id, step, hasChanged }: StepProps<'choice'>) {
  const kiosk = useKiosk()
  const { t, say, langOf, send } = kiosk
  const offered = new Set([...step.options.map(({ value }) => value), unsure])
  const [chosen, setChosen] = useState(() =>
    asList(walk.remembered[id]).filter((value) => offered.has(value)),
  )
  const [hasAskedTooSoon, setHasAskedTooSoon] = useState(false)

  const options = [
    ...step.options.map(({ value, label, hint, picture }) => ({
      value,
      label: plainWords(kiosk, label, walk.guide),
      lang: langOf(label),
      ...(hint ? { hint: plainWords(kiosk, hint, walk.guide) } : {}),
      ...(picture ? { picture } : {}),
    })),
    ...(step.unsure
      ? [
          {
            value: unsure,
            label: t('choice.unsure'),
            ...(step.options.some(({ picture }) => picture) ? { picture: 'doute' } : {}),
          },
        ]
      : []),
  ]

  const choose = (values: readonly string[]) => {
    const latest = values.at(-1)
    // « Je ne sais pas » goes with no other answer.
    setChosen(latest === unsure ? [unsure] : values.filter((v) => v !== unsure))
    setHasAskedTooSoon(false)
  }

  const answer = () => {
    const [first] = chosen
    if (first === undefined) setHasAskedTooSoon(true)
    else {
      const outcome = step.many && first !== unsure ? chosen : first
      send({ type: 'person.answered', step: id, outcome })
    }
  }

  return (
    <div class="spread">
      <Choice
        question={say(step.title)}
        lang={langOf(step.title)}
        hint={
          <>
            {step.body && <Rich guide={walk.guide} text={step.body} />}
            {step.why && <Rich guide={walk.guide} text={step.why} />}
            {step.many && <p>{t('choice.many')}</p>}
            {hasChanged && <p>{t('step.changed')}</p>}
          </>
        }
        options={options}
        chosen={chosen}
        isMany={step.many}
        error={hasAskedTooSoon ? t('choice.missing') : undefined}
        onChoose={choose}
      />
      <StatedFacts guide={walk.guide} ids={step.facts} />
      <HardWords
        guide={walk.guide}
        texts={[step.body, step.why, ...factTexts(walk.guide, step.facts)]}
      />
      <div class="foot">
        <Notice kind="calm" icon="gomme">
          {t('choice.erased')}
        </Notice>
        <Button kind="main" label={t('next')} iconAfter="suite" onPress={answer} />
      </div>
    </div>
  )
}
