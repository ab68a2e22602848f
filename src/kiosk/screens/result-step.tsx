import { papersToBring } from '#guide/papers.ts'
import { verdictToday } from '#guide/verdict.ts'
import { Button } from '#ui/button/button.tsx'
import type { IconName } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { NumberedTasks } from '#ui/numbered-tasks/numbered-tasks.tsx'
import { Letter, Postmark } from '#ui/postmark/postmark.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import type { Verdict } from '#contract/step.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { StepProps } from './reached-step.ts'
import { factTexts, HardWords } from './hard-words.tsx'
import { Rich } from './rich.tsx'
import { StatedFacts } from './stated-facts.tsx'

const pictures: Readonly<Record<Exclude<Verdict, 'done'>, string>> = {
  likely: 'oui',
  unlikely: 'non',
  unknown: 'doute',
  later: 'calendrier',
  redirect: 'guichet',
}

const icons: Readonly<Record<Verdict, IconName>> = {
  likely: 'coche',
  unlikely: 'croix',
  unknown: 'question',
  done: 'coche',
  later: 'horloge',
  redirect: 'lieu',
}

/** The end of a guide. Only what is done wears the postmark; a verdict is never « vous avez droit ». */
export function ResultStep({ walk, step }: StepProps<'result'>) {
  const { t, say, langOf, send, terminal } = useKiosk()
  const verdict = verdictToday(walk.guide, step, Object.keys(walk.log), terminal.today)
  const isDegraded = verdict !== step.verdict
  const hasSheet =
    step.sheet.length > 0 || papersToBring(walk.guide, walk.surroundings, walk.log).length > 0
  return (
    <div class="done">
      {verdict === 'done' ? (
        <Letter>
          <Postmark size="big" icon="coche" strong={t('result.done')} />
        </Letter>
      ) : (
        <Stamp picture={step.picture ?? pictures[verdict]} ground={2} size="huge" />
      )}
      <div class="column">
        <Title text={say(step.title)} lang={langOf(step.title)} />
        <Notice kind={isDegraded ? 'check' : 'calm'} icon={icons[verdict]}>
          {isDegraded ? t('result.overdue') : `${t(`result.${verdict}`)}. ${t('result.answers')}`}
        </Notice>
        {step.body && <Rich guide={walk.guide} text={step.body} />}
        <StatedFacts guide={walk.guide} ids={step.facts} />
        {step.nextsteps.length > 0 && (
          <>
            <h2 class="h2">{t('result.next')}</h2>
            <NumberedTasks
              tasks={step.nextsteps.map((text, index) => (
                <Rich key={index} guide={walk.guide} text={text} />
              ))}
            />
          </>
        )}
        <HardWords
          guide={walk.guide}
          texts={[step.body, ...factTexts(walk.guide, step.facts), ...step.nextsteps]}
        />
        <div class="done-acts">
          {hasSheet && (
            <Button
              kind="main"
              icon="imprimer"
              label={t('result.sheet')}
              onPress={() => send({ type: 'person.opened', view: { at: 'sheet' } })}
            />
          )}
          <Button
            kind={hasSheet ? 'plain' : 'main'}
            icon="liste"
            label={t('result.other')}
            onPress={() => send({ type: 'person.wentHome' })}
          />
        </div>
        {verdict !== 'done' && terminal.doors?.['directory']?.nearby?.()}
        <Notice kind="calm" icon="sortie">
          {t('result.finished')}
        </Notice>
      </div>
    </div>
  )
}
