import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Tile } from '#ui/tile/tile.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { Entries } from './entries.tsx'

/** How many needs stand on the home of seniors; the others are in « Tout voir ». */
const fewTiles = 6

/** Eight needs at most, each one touch away from its guides. */
export function Home() {
  const { t, say, langOf, send, session, terminal } = useKiosk()
  const { profile } = terminal.front
  const isSenior = profile === 'senior'
  const tiles = isSenior ? terminal.front.tiles.slice(0, fewTiles) : terminal.front.tiles
  // As it was when the person came: nothing may push what a finger is about to touch.
  const [seasons] = useState(terminal.seasons)
  const { CampaignStrip } = seasons?.screens ?? {}
  const verified = terminal.content?.front.verified
  // What is usual for seniors stays the same, whatever the season.
  const campaigns = CampaignStrip && !isSenior && <CampaignStrip />
  // Large words would push the needs themselves out of sight.
  const isLarge = session.context.comfort.textSize > 100
  return (
    <div class={isSenior ? 'home home-few' : 'home'}>
      <div class="ask-row">
        <Title text={t('home.title')} />
        <Button
          icon="loupe"
          label={t('home.search')}
          onPress={() => send({ type: 'person.opened', view: { at: 'search' } })}
        />
        <Button
          icon="liste"
          label={t('home.all')}
          onPress={() => send({ type: 'person.opened', view: { at: 'all' } })}
        />
      </div>
      {!isLarge && campaigns}
      <ul class="tiles">
        {tiles.map((tile) => (
          <li key={tile.topic}>
            <Tile
              label={say(tile.label)}
              picture={tile.picture}
              ground={tile.ground}
              onPress={() =>
                send({ type: 'person.opened', view: { at: 'topic', topic: tile.topic } })
              }
            />
          </li>
        ))}
      </ul>
      {isLarge && campaigns}
      <div class="home-foot">
        <Entries
          onOpen={(topic) => send({ type: 'person.opened', view: { at: 'topic', topic } })}
        />
        {verified && <p lang={langOf(verified)}>{say(verified)}</p>}
      </div>
    </div>
  )
}
