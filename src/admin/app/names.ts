/** What people call the things that the hub names by an id. Without a release, or for what it does not know, the id itself. */
import { tabletSeat } from '#contract/enrolment.ts'
import type { ShownPass } from '#contract/pass.ts'
import type { Front } from '#contract/release.ts'
import { readText } from '#guide/read-text.ts'

export interface SeatName {
  readonly id: string
  readonly name: string
}

export interface PlaceName {
  readonly id: string
  readonly name: string
  readonly commune: string
  readonly seats: readonly SeatName[]
}

export interface Names {
  /** In the order of the alphabet, by commune then by name. */
  readonly places: readonly PlaceName[]
  readonly place: (id: string) => PlaceName
  readonly seat: (place: string, seat: string) => string
  readonly guide: (id: string) => string
  /** In the order of the alphabet. */
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly partner: (id: string) => string
  readonly paper: (id: string) => { readonly name: string; readonly picture: string | undefined }
  readonly site: (id: string) => string
  readonly pass: (id: string) => string
}

const inFrench = { lang: 'fr', register: 'std' } as const

const byName = new Intl.Collator('fr').compare

export function namesOf(
  front: Front | undefined,
  pass: Pick<ShownPass, 'id' | 'title'> | null = null,
): Names {
  const places = Object.entries(front?.places ?? {}).map(
    ([id, { name, commune, terminals }]): PlaceName => ({ id, name, commune, seats: terminals }),
  )
  const guides = new Map(front?.cards.map(({ id, title }) => [id, readText(title, inFrench).value]))
  const place = (id: string) =>
    places.find((known) => known.id === id) ?? { id, name: id, commune: id, seats: [] }
  return {
    places: places.toSorted((a, b) => byName(a.commune, b.commune) || byName(a.name, b.name)),
    place,
    seat: (placeId, seat) =>
      seat === tabletSeat
        ? 'Tablette d’aidant'
        : (place(placeId).seats.find(({ id }) => id === seat)?.name ?? seat),
    guide: (id) => guides.get(id) ?? id,
    partners: Object.entries(front?.registry.partners ?? {})
      .map(([id, { name }]) => ({ id, name }))
      .toSorted((a, b) => byName(a.name, b.name)),
    partner: (id) => front?.registry.partners[id]?.name ?? id,
    paper(id) {
      const doc = front?.registry.docs[id]
      return { name: doc ? readText(doc.name, inFrench).value : id, picture: doc?.picture }
    },
    site: (id) => front?.registry.sites[id]?.name ?? id,
    pass: (id) => (pass?.id === id ? readText(pass.title, inFrench).value : id),
  }
}
