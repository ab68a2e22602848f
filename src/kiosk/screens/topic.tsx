import { needsOf } from '#contract/needs-of.ts'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { GuideList, isUnder, publicCards } from './guide-list.tsx'

interface TopicProps {
  readonly topic: string
}

/** The guides of one need. */
export function Topic({ topic }: TopicProps) {
  const { t, say, langOf, terminal } = useKiosk()
  const tile = needsOf(terminal.front).find((each) => each.topic === topic)
  const { content } = terminal
  const cards = publicCards(content?.front.cards ?? []).filter(isUnder(tile ?? { topic }))
  return (
    <div class="search">
      <Title text={tile ? say(tile.label) : t('list.all')} lang={tile && langOf(tile.label)} />
      {cards.length > 0 && <GuideList cards={cards} />}
      {cards.length === 0 && (
        <Notice kind="calm" announce="politely">
          {t(content ? 'list.soon' : 'content.missing')}
        </Notice>
      )}
      <Notice kind="calm" icon="aide">
        {t('list.lost')}
      </Notice>
    </div>
  )
}
