/** The shelf of sessions, and one of them, bound to those of one release. */
import { mediaDoor, type ShownMedia } from '#contract/media.ts'
import type { DoorPage } from '#session/session-words.ts'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Row } from '#ui/row/row.tsx'
import { groundAt } from '#ui/stamp/stamp.tsx'
import type { Door, DoorSounds } from '../app/doors.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { longDate } from '#guide/long-date.ts'
import { Moment } from '../screens/moment.tsx'
import { mediaWords } from './media-words.ts'
import { SessionScreen } from './session-screen.tsx'

export function mediaScreens({ shelf, sessions }: ShownMedia, sounds: DoorSounds): Door {
  function Screen({ page }: { readonly page: DoorPage }) {
    if (page['is'] !== 'session') return <Shelf shelf={shelf} sessions={sessions} />
    // A release that came meanwhile may not have it any more.
    const session = sessions.find(({ id }) => id === page['id'])
    return session ? <SessionScreen session={session} sounds={sounds} /> : <Moment />
  }

  function MediaRow() {
    const { say, langOf, send } = useKiosk()
    return (
      <Row
        title={say(shelf.title)}
        note={say(shelf.lead)}
        lang={langOf(shelf.title)}
        picture={shelf.picture}
        ground={4}
        onPress={() =>
          send({
            type: 'person.opened',
            view: { at: 'door', door: mediaDoor, page: { is: 'shelf' } },
          })
        }
      />
    )
  }
  return { Screen, Row: MediaRow }
}

function Shelf({ shelf, sessions }: Omit<ShownMedia, 'schema'>) {
  const { say, langOf, send, session, terminal } = useKiosk()
  const { reading } = session.context.comfort
  const word = mediaWords(reading, terminal.language)
  const next = shelf.next
    .filter(({ date }) => date >= terminal.today)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return (
    <div class="search">
      <Title text={say(shelf.title)} lang={langOf(shelf.title)} />
      <p class="lead" lang={langOf(shelf.lead)}>
        {say(shelf.lead)}
      </p>
      <h2 class="h2">{word('sessions')}</h2>
      <ul class="rows">
        {sessions.map(({ id, title, date, recording }, at) => (
          <li key={id}>
            <Row
              title={say(title)}
              note={
                recording.kind === 'elsewhere'
                  ? word('elsewhere')
                  : word(recording.kind === 'synthetic' ? 'made' : 'held', {
                      date: longDate(date, reading.lang),
                    })
              }
              lang={langOf(title)}
              picture={shelf.picture}
              ground={groundAt(at)}
              onPress={() =>
                send({
                  type: 'person.opened',
                  view: { at: 'door', door: mediaDoor, page: { is: 'session', id } },
                })
              }
            />
          </li>
        ))}
      </ul>
      <h2 class="h2">{word('next')}</h2>
      {next.length === 0 && (
        <Notice kind="calm" icon="horloge">
          <span lang={langOf(shelf.noNext)}>{say(shelf.noNext)}</span>
        </Notice>
      )}
      {next.length > 0 && (
        <ul>
          {next.map(({ date, title, where }) => (
            <li key={`${date} ${say(title)}`}>
              <b>{longDate(date, reading.lang)}</b> <span lang={langOf(title)}>{say(title)}</span>
              {where && <span lang={langOf(where)}> · {say(where)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
