/** Which referents answer for what a person is doing: two at most, and whom to call if they are away. */
import type { Guide } from '#contract/guide.ts'
import type { Referent, Referents } from '#contract/referent.ts'

export interface ChosenReferent {
  readonly id: string
  readonly card: Referent
  readonly substitute: Referent | undefined
}

const mostShown = 2

/** Those who name the guide, then those of its partners; those of this place first. */
export function chosenReferents(
  referents: Referents,
  guide: Guide | undefined,
  place: string,
): readonly ChosenReferent[] {
  const rank = ({ procedures, partner, places }: Referent): number => {
    if (places.length > 0 && !places.includes(place)) return 0
    const isOfPlace = places.length > 0 ? 1 : 0
    if (guide === undefined) return 0
    if (procedures.includes(guide.id)) return 4 + isOfPlace
    return procedures.length === 0 && guide.meta.partners.includes(partner) ? 2 + isOfPlace : 0
  }
  return Object.entries(referents)
    .map(([id, card]) => ({ id, card, rank: rank(card) }))
    .filter(({ rank: of }) => of > 0)
    .toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
    .slice(0, mostShown)
    .map(({ id, card }) => ({
      id,
      card,
      substitute: card.substitute === undefined ? undefined : referents[card.substitute],
    }))
}

/** For a right about to be lost: whom each says to turn to, before themselves; two at most. */
export function withEscalation(
  referents: Referents,
  chosen: readonly ChosenReferent[],
): readonly ChosenReferent[] {
  const escalated = chosen.flatMap(({ card }): ChosenReferent[] => {
    const id = card.escalation
    const above = id === undefined ? undefined : referents[id]
    return id === undefined || above === undefined
      ? []
      : [{ id, card: above, substitute: undefined }]
  })
  const all = new Map([...escalated, ...chosen].map((one) => [one.id, one]))
  return [...all.values()].slice(0, mostShown)
}
