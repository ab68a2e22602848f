import type { CvExercise } from '#contract/exercise/hands.ts'
import { Button } from '#ui/button/button.tsx'
import '#ui/cv-page/cv-page.css'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { TextField } from '#ui/text-field/text-field.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { StepTop } from '../screens/step-top.tsx'
import { CvEntries } from './cv-entries.tsx'
import type { CvStepProps } from './cv-step-props.ts'
import { type CvWords, longest } from './cv-words.ts'
import { usePracticeWords } from './use-practice-words.ts'

type Part = CvExercise['parts'][number]['part']
type Line = Exclude<keyof CvWords, 'work' | 'training'>

/** Fields of one line, by part. */
const lines: Readonly<Record<Exclude<Part, 'work' | 'training'>, readonly Line[]>> = {
  contact: ['name', 'aim', 'phone', 'mail', 'town'],
  skills: ['skills'],
  languages: ['languages'],
  interests: ['interests'],
}

const keysOf: Partial<Record<Line, 'tel' | 'email'>> = { phone: 'tel', mail: 'email' }

/** What the person writes of themselves. Every change stays in this page's memory. */
export function CvForm({ walk, id, step, hasChanged, exercise, memory }: CvStepProps) {
  const { say, langOf, send } = useKiosk()
  const word = usePracticeWords()
  const { cv } = useSource(memory)
  const change = (part: Partial<CvWords>) =>
    memory.change({ cv: { ...memory.read().cv, ...part }, isCvTaken: false })
  return (
    <div class="spread">
      <div class="column">
        <StepTop guide={walk.guide} step={step} hasChanged={hasChanged} />
        <Notice kind="note" icon="gomme">
          {word('cv.lead')} {word('cv.erased')}
        </Notice>
        <div class="cv-form">
          {exercise.parts.map(({ part, advice }) => (
            <fieldset key={part}>
              <legend>{word(`cv.${part}`)}</legend>
              {advice && (
                <p class="hint" lang={langOf(advice)}>
                  {say(advice)}
                </p>
              )}
              {part === 'work' || part === 'training' ? (
                <CvEntries
                  part={part}
                  entries={cv[part]}
                  onChange={(entries) => change({ [part]: entries })}
                />
              ) : (
                lines[part].map((line) => (
                  <TextField
                    key={line}
                    label={word(`cv.${line}`)}
                    keys={keysOf[line]}
                    value={cv[line]}
                    maxLength={line === part ? longest.list : longest.line}
                    onInput={(value) => change({ [line]: value })}
                  />
                ))
              )}
            </fieldset>
          ))}
        </div>
      </div>
      <div class="foot">
        <Button
          label={word('cv.later')}
          onPress={() => send({ type: 'person.answered', step: id, outcome: 'next' })}
        />
        <Button
          kind="main"
          label={word('cv.see')}
          iconAfter="suite"
          onPress={() => memory.change({ cvPage: 'sheet' })}
        />
      </div>
    </div>
  )
}
