import type { Place } from '#contract/deployment.ts'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Tile } from '#ui/tile/tile.tsx'
import { WelcomeSigns } from '#ui/welcome/welcome-signs.tsx'
import type { View } from '#session/session-words.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Entries } from '../screens/entries.tsx'
import { usePurposeWords } from './use-purpose-words.ts'
import type { Seat } from './where-to-sit.ts'

interface WelcomeProps {
  readonly place: Place | undefined
  readonly seat: Seat
}

/** At the door: when it is open, where to sit, whom to ask; then the needs, each of which leads to a sheet to take along. */
export function Welcome({ place, seat }: WelcomeProps) {
  const { t, say, langOf, send, session, terminal } = useKiosk()
  const word = usePurposeWords()
  const { tiles } = terminal.front
  const hours = place?.hours ?? place?.note
  const open = (view: View) => {
    if (session.moment === 'attract') {
      send({ type: 'person.touched' })
      send({ type: 'person.opened', view: { at: 'home' } })
    }
    send({ type: 'person.opened', view })
  }
  return (
    <div class="home">
      <div class="ask-row">
        <Title text={word('welcome.title')} />
        <Button icon="loupe" label={t('home.search')} onPress={() => open({ at: 'search' })} />
        <Button icon="liste" label={t('home.all')} onPress={() => open({ at: 'all' })} />
      </div>
      <WelcomeSigns
        signs={[
          {
            icon: 'horloge',
            term: word('welcome.hours'),
            text: hours ? (
              <span lang={langOf(hours)}>{say(hours)}</span>
            ) : (
              word('welcome.hours.unknown')
            ),
          },
          {
            icon: 'poste',
            term: word('welcome.seat'),
            text:
              seat.is === 'free'
                ? word('welcome.seat.free', { seat: seat.name })
                : word(`welcome.seat.${seat.is}`),
          },
        ]}
      >
        <Button
          kind="help"
          icon="aide"
          label={word('welcome.help')}
          onPress={() => open({ at: 'help' })}
        />
      </WelcomeSigns>
      <ul class="tiles">
        {tiles.map((tile) => (
          <li key={tile.topic}>
            <Tile
              label={say(tile.label)}
              picture={tile.picture}
              ground={tile.ground}
              onPress={() => open({ at: 'topic', topic: tile.topic })}
            />
          </li>
        ))}
      </ul>
      <Entries onOpen={(topic) => open({ at: 'topic', topic })} />
    </div>
  )
}
