/** What the pages beside guides say: the pass, the shelf of sessions, the directory; and what campaigns say of a day. */
import type { Front } from '#contract/release.ts'
import { soonDays } from '#guide/campaign.ts'
import { dayAndMonth, longDate } from '#guide/long-date.ts'
import type { Doors } from '../build-doors.ts'

type Values = Readonly<Record<string, string | number>>

const of = (name: string, values: readonly (string | number)[]): Values[] =>
  [...new Set(values)].map((value) => ({ [name]: value }))

/** By key of their words: each set of values that a page may give. Distances and opening hours are in none. */
export function doorFillings(
  { directory, media, pass }: Partial<Doors>,
  inBoth: (texts: readonly ShownText[]) => readonly string[],
  lang: string,
  ownPlaces: Front['places'],
): readonly (readonly [key: string, values: readonly Values[]])[] {
  const days = (dates: readonly (string | null)[]) =>
    of(
      'date',
      dates.flatMap((date) => (date === null ? [] : [longDate(date, lang)])),
    )
  const places = directory?.places ?? []
  // Each is on the list of its own terminals (kiosk/directory/this-place.ts).
  const unlisted = Object.entries(directory ? ownPlaces : {}).flatMap(([id, place]) =>
    directory?.here[id] === undefined ? [place] : [],
  )
  const atMost = places.length + Math.min(1, unlisted.length)
  const sessions = media?.sessions ?? []
  const updated = days([
    ...places.map((place) => place.updated),
    ...unlisted.map(({ lastVerified }) => lastVerified),
  ])
  const titles = of(
    'title',
    inBoth(sessions.flatMap(({ chapters }) => chapters.map(({ title }) => title))),
  )
  return [
    ['directory.places', of('count', atMost > 1 ? upTo(atMost) : [])],
    ['directory.updated', updated],
    ['directory.old', updated],
    [
      'directory.source',
      of(
        'source',
        [...(directory?.sources ?? []), ...unlisted.map(({ source }) => source)].map(
          ({ name }) => name,
        ),
      ),
    ],
    ['media.held', days(sessions.map(({ date }) => date))],
    ['media.made', days(sessions.map(({ date }) => date))],
    [
      'media.by',
      of(
        'speakers',
        sessions.flatMap(({ recording, speakers }) =>
          recording.kind === 'synthetic' || speakers.length === 0 ? [] : [speakers.join(', ')],
        ),
      ),
    ],
    [
      'media.partner',
      of(
        'partner',
        sessions.flatMap(({ partner }) => partner ?? []),
      ),
    ],
    [
      'media.source',
      of(
        'source',
        sessions.flatMap(({ recording }) =>
          recording.kind === 'elsewhere' ? [recording.source.name] : [],
        ),
      ),
    ],
    ['media.chapter', titles],
    ['media.playing', titles],
    ['media.volume', of('level', [0, ...upTo(10)])],
    ['pass.several', pass ? of('count', upTo(mostCounted).slice(1)) : []],
  ]
}

type ShownText = NonNullable<Doors['media']>['shelf']['title']

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** More passes than this in one visit have no sound: the number is on the screen. */
const mostCounted = 10

export function campaignFillings(
  { cards }: Pick<Front, 'cards'>,
  lang: string,
): readonly (readonly [key: string, values: readonly Values[]])[] {
  const windows = cards.flatMap(({ seasons = [] }) => seasons.flatMap((season) => season.windows))
  const closes = of(
    'day',
    windows.map((window) => dayAndMonth(window.closes, lang)),
  )
  const opens = of(
    'day',
    windows.map((window) => dayAndMonth(window.opens, lang)),
  )
  return [
    ['season.until', closes],
    ['season.tomorrow', closes],
    ['season.opens', opens],
    [
      'season.soon',
      closes.flatMap((day) =>
        upTo(soonDays)
          .slice(1)
          .map((count) => ({ ...day, count })),
      ),
    ],
  ]
}

/** Texts that pages show. What a session says whole has a recording of its own (`doors/media`), and places are names. */
export const doorTexts = ({ media, pass }: Partial<Doors>): unknown => [
  pass,
  media?.shelf,
  media?.sessions.map(({ chapters, ...session }) => [session, chapters.map(({ title }) => title)]),
]

/** Names, addresses and days that pages read out as they are. */
export const doorNames = (
  { directory, media }: Partial<Doors>,
  lang: string,
): readonly string[] => [
  ...(media?.shelf.next ?? []).map(({ date }) => longDate(date, lang)),
  ...(directory?.places ?? []).flatMap(({ name, commune, address, note }) => [
    name,
    commune,
    ...address,
    ...(note === undefined ? [] : [note]),
  ]),
]
