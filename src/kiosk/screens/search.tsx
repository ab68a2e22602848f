import { useEffect, useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { SearchField } from '#ui/search-field/search-field.tsx'
import type { Card } from '#contract/release.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { GuideList, publicCards } from './guide-list.tsx'

interface Found {
  readonly query: string
  readonly cards: readonly Card[]
  readonly isBroken?: boolean
}

const nothing: Found = { query: '', cards: [] }

/** Words of one's own. What is typed lives in this component and nowhere else. */
export function Search() {
  const { t, terminal, send } = useKiosk()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found>(nothing)
  const { deeds, content } = terminal

  useEffect(() => {
    const query = typed.trim()
    if (!query || !deeds || !content) {
      setFound(nothing)
      return undefined
    }
    let isLatest = true
    const cards = new Map(publicCards(content.front.cards).map((card) => [card.id, card]))
    void deeds.find(query).then((outcome) => {
      if (!isLatest) return
      if (outcome === 'broken') setFound({ query, cards: [], isBroken: true })
      else setFound({ query, cards: outcome.flatMap(({ id }) => cards.get(id) ?? []) })
    })
    return () => {
      isLatest = false
    }
  }, [typed, deeds, content])

  return (
    <div class="search">
      <div class="ask-row">
        <Title text={t('search.title')} />
        <SearchField label={t('search.label')} value={typed} onInput={setTyped} />
        <Button icon="gomme" label={t('search.clear')} onPress={() => setTyped('')} />
      </div>
      {/* What somebody typed is theirs: it is never said on the loudspeaker. */}
      <p class="count" role="status" data-unspoken={found.query ? '' : undefined}>
        {!found.query && t(content ? 'search.hint' : 'content.missing')}
        {found.isBroken && t('search.broken')}
        {found.query &&
          !found.isBroken &&
          found.cards.length === 0 &&
          t('search.none', { query: found.query })}
        {found.cards.length > 0 &&
          t('search.count', { count: found.cards.length, query: found.query })}
      </p>
      {found.isBroken && (
        <Button
          icon="liste"
          label={t('list.all')}
          onPress={() => send({ type: 'person.opened', view: { at: 'all' } })}
        />
      )}
      {found.cards.length > 0 && <GuideList cards={found.cards} query={found.query} />}
      <Notice kind="calm" icon="aide">
        {t('list.lost')}
      </Notice>
    </div>
  )
}
