/** What a release changes of the terminal: its place, its names, its day. */
import type { Place } from '#contract/deployment.ts'
import type { Content } from '#contract/release.ts'
import type { TerminalState } from '../app/terminal-state.ts'

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

/**
 * Which place and terminal this PC is. `?place=kone&terminal=poste-2` names them; the supervisor and the enrolment
 * will. The deployment's default place otherwise.
 */
export function applyContent(
  content: Content,
  terminal: TerminalState,
  address: URL = new URL(location.href),
  now: Date = new Date(),
): Partial<TerminalState> {
  const { deployment, places } = content.front
  const named = address.searchParams.get('place') ?? ''
  const placeId = places[named] ? named : deployment.defaultPlace
  const place = places[placeId]
  const wanted = address.searchParams.get('terminal')
  const seat = place?.terminals.find(({ id }) => id === wanted) ?? place?.terminals[0]
  return {
    content,
    placeId,
    place: { ...place?.attributes, place: placeId },
    today: dayIn(deployment.timeZone, now),
    isClockWrong: now.getTime() < Date.parse(content.builtAt),
    front: {
      ...terminal.front,
      deploymentName: deployment.name,
      placeName: place?.name ?? terminal.front.placeName,
      terminalName: seat?.name ?? terminal.front.terminalName,
      tiles: deployment.tiles,
      langs: deployment.langs,
      times: { ...deployment.times, ...definedTimes(place?.times) },
    },
  }
}

const definedTimes = (times: Place['times']) =>
  Object.fromEntries(
    Object.entries(times ?? {}).filter(
      (entry): entry is [string, number] => entry[1] !== undefined,
    ),
  )
