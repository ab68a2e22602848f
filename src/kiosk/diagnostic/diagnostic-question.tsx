import { useState } from 'preact/hooks'
import type { Diagnostic } from '#contract/diagnostic.ts'
import type { DiagnosticPage } from '#session/session-words.ts'
import { Button } from '#ui/button/button.tsx'
import { Choice } from '#ui/choice/choice.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { diagnosticWords } from './diagnostic-words.ts'

interface DiagnosticQuestionProps {
  readonly document: Diagnostic
  readonly rank: number
}

/** One question; it may always be passed. What was answered before going back is shown again. */
export function DiagnosticQuestion({ document, rank }: DiagnosticQuestionProps) {
  const { t, say, langOf, send, session, terminal } = useKiosk()
  const { comfort, difficulties } = session.context
  const word = diagnosticWords(comfort.reading, terminal.language)
  const { questions } = document
  const question = questions[rank]
  const [chosen, setChosen] = useState(() => difficulties[question?.id ?? ''] ?? [])
  const [hasAskedTooSoon, setHasAskedTooSoon] = useState(false)
  if (!question) return null

  const next = questions[rank + 1]
  const page: DiagnosticPage = next ? { is: 'question', id: next.id } : { is: 'result' }
  const goOn = (answers: readonly string[]) => {
    send({ type: 'person.toldDifficulty', question: question.id, answers })
    send({ type: 'person.opened', view: { at: 'diagnostic', page } })
  }
  return (
    <div class="spread">
      <Choice
        question={say(question.ask)}
        lang={langOf(question.ask)}
        hint={
          <>
            <p>{word('question', { at: rank + 1, of: questions.length })}</p>
            {question.hint && <p lang={langOf(question.hint)}>{say(question.hint)}</p>}
            {question.many && <p>{t('choice.many')}</p>}
          </>
        }
        options={question.answers.map(({ id, label, hint, picture }) => ({
          value: id,
          label: say(label),
          lang: langOf(label),
          ...(hint ? { hint: say(hint) } : {}),
          ...(picture ? { picture } : {}),
        }))}
        chosen={chosen}
        isMany={question.many}
        error={hasAskedTooSoon ? t('choice.missing') : undefined}
        onChoose={(values) => {
          setChosen(values)
          setHasAskedTooSoon(false)
        }}
      />
      <div class="foot">
        <Button label={word('skip')} onPress={() => goOn([])} />
        <Button
          kind="main"
          label={t('next')}
          iconAfter="suite"
          onPress={() => (chosen.length > 0 ? goOn(chosen) : setHasAskedTooSoon(true))}
        />
      </div>
    </div>
  )
}
