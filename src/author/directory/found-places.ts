/** Places of the national standard, as terminals read them. */
import type { Place } from '#contract/deployment.ts'
import {
  accesses,
  cares,
  fees,
  type FoundDirectory,
  type FoundPlace,
  manners,
  type NationalPlace,
  type PlaceList,
  publics,
  services,
} from '#contract/place-directory.ts'
import { drawCode } from '../site-codes.ts'
import { readOpeningHours } from './opening-hours.ts'

/** `undefined` when there is none to show. Of two lists that name one place, the later has it. */
export function foundDirectory(
  lists: readonly PlaceList[],
  places: Readonly<Record<string, Place>>,
): FoundDirectory | undefined {
  const byId = new Map<string, FoundPlace>()
  lists.forEach((list, from) => {
    for (const place of list.places)
      // It receives nobody: nobody is to be sent there.
      if (!place.modalites_acces?.includes("Ce lieu n'accueille pas de public"))
        byId.set(place.id, foundPlace(place, from))
  })
  if (byId.size === 0) return undefined
  return {
    schema: 'found-places/1',
    sources: lists.map(({ source: { name, dated } }) => ({ name, dated })),
    here: Object.fromEntries(
      Object.entries(places).flatMap(([id, { directory }]) =>
        directory !== undefined && byId.has(directory) ? [[id, directory]] : [],
      ),
    ),
    places: [...byId.values()].toSorted(
      (a, b) => compare(a.commune, b.commune) || compare(a.name, b.name),
    ),
  }
}

const compare = (a: string, b: string) => a.localeCompare(b, 'fr')

function foundPlace(place: NationalPlace, from: number): FoundPlace {
  const { latitude, longitude, telephone, courriels, presentation_resume: note } = place
  const hours = place.horaires === undefined ? undefined : readOpeningHours(place.horaires)
  const page = pageOf(place)
  return {
    id: place.id,
    name: place.nom,
    commune: place.commune,
    address: [
      place.complement_adresse,
      place.adresse,
      place.code_postal && `${place.code_postal} ${place.commune}`,
    ].filter((line) => line !== undefined),
    ...(latitude !== undefined && longitude !== undefined && { at: [latitude, longitude] }),
    ...(telephone && { phones: telephone.map(phoneOf) }),
    ...(courriels && { emails: courriels }),
    ...(hours && { hours: [...hours] }),
    ...(note && { note }),
    services: ranks(services, place.services),
    publics: ranks(publics, place.publics_specifiquement_adresses),
    cares: ranks(cares, place.prise_en_charge_specifique),
    fees: ranks(fees, place.frais_a_charge),
    accesses: ranks(accesses, place.modalites_acces),
    manners: ranks(manners, place.modalites_accompagnement),
    ...(page && { page }),
    updated: place.date_maj ?? null,
    from,
  }
}

const ranks = <Value extends string>(
  list: readonly Value[],
  values: readonly Value[] | undefined,
): number[] | undefined => values?.map((value) => list.indexOf(value))

/** The page that a person can open on a phone: the place's own first. */
function pageOf({ site_web = [], prise_rdv }: NationalPlace): FoundPlace['page'] {
  const address = [...site_web, ...(prise_rdv ? [prise_rdv] : [])].find((each) =>
    each.startsWith('https://'),
  )
  return address === undefined ? undefined : drawCode(address)
}

const groups = (digits: string) => digits.match(/.{1,2}/g)?.join(' ') ?? digits

/** Numbers of metropolitan France and of the departments overseas get their zero back; elsewhere there is none. */
export function phoneOf(international: string): string {
  const [, code = '', rest = ''] =
    /^\+(33|590|594|262|596|269|687|689|508|681)(\d+)$/.exec(international) ?? []
  if (code === '') return international
  if (code === '33') return groups(`0${rest}`)
  return rest.length === 9 ? groups(`0${rest}`) : groups(rest)
}
