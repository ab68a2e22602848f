/** What is known of a place, in words: the same on the screen and on paper. */
import type { FoundPlace } from '#contract/place-directory.ts'
import { addDays } from '#guide/calendar.ts'
import type { Kiosk } from '../app/kiosk-context.ts'
import { longDate } from '#guide/long-date.ts'
import type { DirectoryView } from './directory-view.ts'
import { sayHours } from './say-hours.ts'
import {
  accessWords,
  careWords,
  feeWords,
  mannerWords,
  publicWords,
  sayRanks,
  serviceWords,
} from './standard-words.ts'

export interface PlaceLine {
  readonly name: string
  readonly lines: readonly string[]
  readonly note?: string
}

/** As checkDirectory counts it. */
const freshDays = 365

export const isOld = ({ updated }: FoundPlace, today: string): boolean =>
  updated === null || updated < addDays(today, -freshDays)

export function sayUpdated(
  { word, directory }: DirectoryView,
  place: FoundPlace,
  { session, terminal }: Kiosk,
): string {
  const source = directory.sources[place.from]?.name
  const state =
    place.updated === null
      ? word('undated')
      : word(isOld(place, terminal.today) ? 'old' : 'updated', {
          date: longDate(place.updated, session.context.comfort.reading.lang),
        })
  return source === undefined ? state : `${state} ${word('source', { source })}`
}

/** Of the very place its deployment knows best, and says at least where to look. */
function hoursOf(
  { word, directory, here }: DirectoryView,
  { id, hours, phones = [] }: FoundPlace,
  { say, session, terminal }: Kiosk,
): PlaceLine {
  const own = id === directory.here[terminal.placeId] ? here : undefined
  const said = own?.hours ?? (hours ? undefined : own?.note)
  const name = word('hours')
  if (said) return { name, lines: say(said).split(/\n+/) }
  if (hours) return { name, lines: sayHours(hours, session.context.comfort.reading, word) }
  const note = phones.length > 0 && { note: word('askHours') }
  return { name, lines: [word('noHours')], ...note }
}

export function linesOf(
  view: DirectoryView,
  place: FoundPlace,
  kiosk: Kiosk,
): readonly PlaceLine[] {
  const { word } = view
  const { reading } = kiosk.session.context.comfort
  const { phones = [], emails = [] } = place
  const said: readonly PlaceLine[] = [
    { name: word('services'), lines: sayRanks(reading, serviceWords, place.services) },
    { name: word('address'), lines: place.address },
    hoursOf(view, place, kiosk),
    { name: word('phone'), lines: phones.length > 0 ? phones : [word('noPhone')] },
    { name: word('email'), lines: emails },
    { name: word('accesses'), lines: sayRanks(reading, accessWords, place.accesses) },
    { name: word('manners'), lines: sayRanks(reading, mannerWords, place.manners) },
    { name: word('cares'), lines: sayRanks(reading, careWords, place.cares) },
    { name: word('publics'), lines: sayRanks(reading, publicWords, place.publics) },
    { name: word('fees'), lines: sayRanks(reading, feeWords, place.fees) },
  ]
  return said.filter(({ lines }) => lines.length > 0)
}
