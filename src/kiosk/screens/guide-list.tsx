import { groundAt } from '#ui/stamp/stamp.tsx'
import { Row } from '#ui/row/row.tsx'
import type { Entry } from '#contract/deployment.ts'
import type { Card } from '#contract/release.ts'
import { useKiosk } from '../app/kiosk-context.ts'

interface GuideListProps {
  readonly cards: readonly Card[]
  /** What the person typed, underlined in titles. */
  readonly query?: string
}

/** Guides as rows: picture, title, one sentence. */
export function GuideList({ cards, query }: GuideListProps) {
  const { say, langOf, send, session, terminal } = useKiosk()
  const { lang } = session.context.comfort.reading
  const { seasons } = terminal
  // What was searched for keeps the order in which it was found.
  const arranged = query === undefined ? (seasons?.arrange(cards, terminal) ?? cards) : cards
  const grounds = new Map(terminal.front.tiles.map(({ topic, ground }) => [topic, ground]))
  return (
    <ul class="rows">
      {arranged.map((card, index) => (
        <li key={card.id}>
          <Row
            title={say(card.title)}
            note={say(card.lead)}
            lang={langOf(card.title)}
            picture={card.picture}
            ground={grounds.get(card.topic) ?? groundAt(index)}
            {...(query ? { query } : {})}
            sign={seasons?.signOf(card, terminal, lang)}
            signLang={lang}
            onPress={() =>
              send({ type: 'person.opened', view: { at: 'introduction', guide: card.id } })
            }
          />
        </li>
      ))}
    </ul>
  )
}

/** Cards a person may see; those for aidants wait for assisted mode. */
export const publicCards = (cards: readonly Card[]) =>
  cards.filter(({ visibility }) => visibility === 'public')

/** Whether a need shows this card: it is filed there, or shown there too. */
export const isUnder =
  ({ topic, shows }: Pick<Entry, 'topic' | 'shows'>) =>
  (card: Card) =>
    card.topic === topic || shows?.includes(card.id) === true
