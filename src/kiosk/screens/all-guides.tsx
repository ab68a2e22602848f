import { needsOf } from '#contract/needs-of.ts'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { DoorRows } from './door-rows.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { GuideList, isUnder, publicCards } from './guide-list.tsx'

/** Everything in one list, need by need: people who read little find more in a list than in menus inside menus. */
export function AllGuides() {
  const { t, say, langOf, terminal } = useKiosk()
  const cards = publicCards(terminal.content?.front.cards ?? [])
  const groups = needsOf(terminal.front)
    .map((tile) => ({ tile, cards: cards.filter(isUnder(tile)) }))
    .filter((group) => group.cards.length > 0)
  const { DiagnosticRow } = terminal.diagnostic?.screens ?? {}
  return (
    <div class="search">
      <Title text={t('list.all')} />
      <DoorRows>{DiagnosticRow && <DiagnosticRow />}</DoorRows>
      {groups.length === 0 && (
        <Notice kind="calm" announce="politely">
          {t('content.missing')}
        </Notice>
      )}
      {groups.map(({ tile, cards: ofTopic }) => (
        <section key={tile.topic} class="list-group">
          <h2 class="h2" lang={langOf(tile.label)}>
            {say(tile.label)}
          </h2>
          <GuideList cards={ofTopic} />
        </section>
      ))}
    </div>
  )
}
