/** What a release changes of the terminal: its place, its names, its day. */
import { profileAt, timesAt } from '#contract/place-profile.ts'
import type { Content } from '#contract/release.ts'
import type { TerminalState, Whereabouts } from '../app/terminal-state.ts'

/**
 * The calendar day at an instant in a time zone, `YYYY-MM-DD`. Chromium takes 20 to 40 ms to make its first date
 * formatter, a hundred times what `Temporal` takes where there is one.
 */
export const dayIn = (timeZone: string, instant: Date): string =>
  'Temporal' in globalThis
    ? Temporal.Instant.fromEpochMilliseconds(instant.getTime())
        .toZonedDateTimeISO(timeZone)
        .toPlainDate()
        .toString()
    : new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant)

/** What its address says: `?place=kone&terminal=poste-2`. */
export const whereaboutsIn = ({ searchParams }: URL): Whereabouts => ({
  place: searchParams.get('place') ?? undefined,
  seat: searchParams.get('terminal') ?? undefined,
})

/**
 * What day it is at a terminal, and whether its clock is known to be wrong. It is never before the content was built: under a
 * clock that went back, what has expired would be shown as if it held.
 */
export const timeOf = (
  { front, builtAt }: Pick<Content, 'front' | 'builtAt'>,
  now: Date = new Date(),
): Pick<TerminalState, 'today' | 'isClockWrong'> => ({
  today: dayIn(front.deployment.timeZone, new Date(Math.max(now.getTime(), Date.parse(builtAt)))),
  isClockWrong: now.getTime() < Date.parse(builtAt),
})

/** What is not in the release counts for nothing: the deployment's default place, the first seat of a place. */
export function applyContent(
  content: Content,
  terminal: TerminalState,
  where: Whereabouts = terminal.whereabouts ?? whereaboutsIn(new URL(location.href)),
  now: Date = new Date(),
): Partial<TerminalState> {
  const { deployment, places } = content.front
  const { place: named = '' } = where
  const placeId = Object.hasOwn(places, named) ? named : deployment.defaultPlace
  const place = places[placeId]
  const seat = place?.terminals.find(({ id }) => id === where.seat) ?? place?.terminals[0]
  return {
    content,
    placeId,
    role: seat?.role,
    place: { ...place?.attributes, place: placeId },
    ...timeOf(content, now),
    front: {
      ...terminal.front,
      deploymentName: deployment.name,
      placeName: place?.name ?? terminal.front.placeName,
      terminalName: seat?.name ?? terminal.front.terminalName,
      tiles: deployment.tiles,
      entries: deployment.entries,
      langs: deployment.langs,
      profile: profileAt(deployment, place),
      times: timesAt(deployment, place),
    },
  }
}
