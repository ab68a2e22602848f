/** The screens of « Faire le point », bound to the questions of one release. */
import type { Diagnostic as Document } from '#contract/diagnostic.ts'
import { currentView } from '#session/trail.ts'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Row } from '#ui/row/row.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import type { DiagnosticState } from '../app/diagnostic-state.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Moment } from '../screens/moment.tsx'
import { DiagnosticQuestion } from './diagnostic-question.tsx'
import { DiagnosticResult } from './diagnostic-result.tsx'
import { DiagnosticSheet } from './diagnostic-sheet.tsx'
import { diagnosticWords } from './diagnostic-words.ts'

export function diagnosticScreens(document: Document): DiagnosticState['screens'] {
  function Diagnostic() {
    const view = currentView(useKiosk().session.context)
    if (view.at !== 'diagnostic') return null
    switch (view.page.is) {
      case 'start':
        return <Start document={document} />
      case 'question': {
        const { id } = view.page
        const rank = document.questions.findIndex((question) => question.id === id)
        // A release that came meanwhile may ask something else.
        return rank < 0 ? (
          <Moment />
        ) : (
          <DiagnosticQuestion document={document} rank={rank} key={id} />
        )
      }
      case 'result':
        return <DiagnosticResult document={document} />
      case 'sheet':
        return <DiagnosticSheet document={document} />
    }
  }

  function DiagnosticRow() {
    const { say, langOf, send } = useKiosk()
    const { title, lead, picture } = document
    return (
      <Row
        title={say(title)}
        note={say(lead)}
        lang={langOf(title)}
        picture={picture}
        ground={2}
        onPress={() =>
          send({ type: 'person.opened', view: { at: 'diagnostic', page: { is: 'start' } } })
        }
      />
    )
  }
  return { Diagnostic, DiagnosticRow }
}

interface StartProps {
  readonly document: Document
}

function Start({ document }: StartProps) {
  const { say, langOf, send, session, terminal } = useKiosk()
  const word = diagnosticWords(session.context.comfort.reading, terminal.language)
  const { title, lead, picture, questions } = document
  const [first] = questions
  return (
    <div class="helping">
      <Stamp picture={picture} ground={2} size="huge" />
      <div class="column">
        <Title text={say(title)} lang={langOf(title)} />
        <p class="lead" lang={langOf(lead)}>
          {say(lead)}
        </p>
        <Notice kind="calm" icon="gomme">
          {word('calm')}
        </Notice>
        <p>{word('skipNote')}</p>
        <div class="acts">
          <Button
            kind="main"
            label={word('start')}
            iconAfter="suite"
            onPress={() =>
              first &&
              send({
                type: 'person.opened',
                view: { at: 'diagnostic', page: { is: 'question', id: first.id } },
              })
            }
          />
        </div>
      </div>
    </div>
  )
}
