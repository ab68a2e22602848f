/** What can help with a cause, as this terminal knows it: what the release does not hold is left out. */
import type { Way } from '#contract/diagnostic.ts'
import type { Place } from '#contract/deployment.ts'
import type { Card, Content } from '#contract/release.ts'
import type { Office } from '#contract/registry.ts'
import type { Text } from '#contract/text.ts'

export type NamedWay =
  | { readonly kind: 'guide'; readonly card: Card }
  | { readonly kind: 'office'; readonly office: Office }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'help' }
  | { readonly kind: 'advice'; readonly text: Text }

export function namedWays(ways: readonly Way[], { front }: Content): readonly NamedWay[] {
  return ways.flatMap((way): readonly NamedWay[] => {
    switch (way.kind) {
      case 'guide': {
        const card = front.cards.find(({ id }) => id === way.guide)
        return card?.visibility === 'public' ? [{ kind: 'guide', card }] : []
      }
      case 'office': {
        const office = front.registry.offices[way.office]
        return office ? [{ kind: 'office', office }] : []
      }
      case 'place': {
        const place = front.places[way.place]
        return place ? [{ kind: 'place', place }] : []
      }
      default:
        return [way]
    }
  })
}
