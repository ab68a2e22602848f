import type { Cause, Diagnostic } from '#contract/diagnostic.ts'
import { causesOf } from '#guide/weigh-answers.ts'
import { CauseCard, CauseCards } from '#ui/cause-card/cause-card.tsx'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { groundAt } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { GuideList } from '../screens/guide-list.tsx'
import { Moment } from '../screens/moment.tsx'
import { howWeKnow } from '../screens/stated-facts.tsx'
import { diagnosticWords } from './diagnostic-words.ts'
import { type NamedWay, namedWays } from './named-ways.ts'

interface DiagnosticResultProps {
  readonly document: Diagnostic
}

/** Three causes at most, each with what can help; they are read from the answers, and kept nowhere. */
export function DiagnosticResult({ document }: DiagnosticResultProps) {
  const { t, send, session, terminal } = useKiosk()
  const { comfort, difficulties } = session.context
  const word = diagnosticWords(comfort.reading, terminal.language)
  const causes = causesOf(document, difficulties)
  if (!terminal.content) return <Moment />
  const hasSome = causes.length > 0
  // Said once, however many causes it helps with.
  const canAsk = causes.some(({ ways }) => ways.some(({ kind }) => kind === 'help'))
  return (
    <div class="search">
      <Title text={word(hasSome ? 'result' : 'none')} />
      <p class="lead">{word(hasSome ? 'resultLead' : 'noneLead')}</p>
      <CauseCards>
        {causes.map((cause, at) => (
          <CausePart key={cause.id} cause={cause} at={at} />
        ))}
      </CauseCards>
      <Notice kind="calm" icon="gomme">
        {word('calm')}
      </Notice>
      <div class="acts">
        {hasSome && (
          <Button
            kind="main"
            icon="imprimer"
            label={word('sheet')}
            onPress={() =>
              send({ type: 'person.opened', view: { at: 'diagnostic', page: { is: 'sheet' } } })
            }
          />
        )}
        {canAsk && (
          <Button
            kind="help-line"
            icon="aide"
            label={word('help')}
            onPress={() => send({ type: 'person.opened', view: { at: 'help' } })}
          />
        )}
        <Button
          icon="liste"
          label={t('list.all')}
          onPress={() => send({ type: 'person.opened', view: { at: 'all' } })}
        />
      </div>
    </div>
  )
}

interface CausePartProps {
  readonly cause: Cause
  readonly at: number
}

function CausePart({ cause, at }: CausePartProps) {
  const { say, langOf, terminal } = useKiosk()
  const ways = terminal.content ? namedWays(cause.ways, terminal.content) : []
  return (
    <CauseCard
      picture={cause.picture}
      ground={groundAt(at)}
      title={say(cause.title)}
      lang={langOf(cause.title)}
    >
      <p lang={langOf(cause.body)}>{say(cause.body)}</p>
      {ways.map((way, rank) => (
        <WayPart key={rank} way={way} />
      ))}
    </CauseCard>
  )
}

function WayPart({ way }: { readonly way: NamedWay }) {
  const kiosk = useKiosk()
  const { t, say, langOf } = kiosk
  switch (way.kind) {
    case 'guide':
      return <GuideList cards={[way.card]} />
    case 'help':
      return null
    case 'advice':
      return (
        <Notice kind="calm">
          <span lang={langOf(way.text)}>{say(way.text)}</span>
        </Notice>
      )
    case 'place':
      return (
        <Notice kind="calm" icon="lieu">
          {`${way.place.name}, ${way.place.commune}`}
        </Notice>
      )
    case 'office': {
      const { office } = way
      return (
        <Notice kind="calm" icon="combine">
          <p>
            <b lang="fr">{office.name}</b>
            {office.phone && ` · ${t('sheet.phone.number', { phone: office.phone })}`}
          </p>
          {office.address && <p lang="fr">{office.address}</p>}
          {office.note && <p lang={langOf(office.note)}>{say(office.note)}</p>}
          <p class="hint">{howWeKnow(office, kiosk)}</p>
        </Notice>
      )
    }
  }
}
