/** What an aidant sees of a place: its seats as their terminals last told them, and who waits. */
import type { HelpBoard, SeatState } from '#contract/help-board.ts'
import { moreMinutes } from '#contract/waiting.ts'
import { givenAt, waitingAt } from '../fair-use/waiting.ts'
import { parseReport } from '../fleet/last-status.ts'
import type { HubReader } from '../store/hub-store.ts'
import type { CallRow } from './calls.ts'
import { namedPlace, type NamedPlace, type PlaceNames } from './place-names.ts'

/** Terminals report every quarter of an hour at the latest (`kiosk/fleet/report.ts`). */
const silentSeatMs = 20 * 60_000

/** What every aidant of the place sees alike. */
export interface PlaceNow {
  readonly place: NamedPlace
  readonly seats: HelpBoard['seats']
  readonly calls: readonly CallRow[]
  /** Until when somebody is said to wait there. */
  readonly waitingUntilMs?: number | undefined
}

const waitingStepMinutes = 5

type OwnState = Extract<SeatState, 'busy' | 'free' | 'silent' | 'unavailable'>

async function readSeats(db: HubReader, places: readonly string[], nowMs: number) {
  const rows = await db
    .selectFrom('fleet_terminal')
    .leftJoin('fleet_status', 'fleet_status.terminal', 'fleet_terminal.terminal')
    .select(['place', 'seat', 'seen_at', 'report'])
    .where('place', 'in', places)
    .where('state', '=', 'accepted')
    .where('kind', '=', 'terminal')
    .orderBy('seat')
    .orderBy('fleet_terminal.terminal')
    .execute()
  return rows.map(({ place, seat, seen_at: seenMs, report }) => {
    const isHeard = seenMs !== null && nowMs - seenMs < silentSeatMs
    const state: OwnState = (isHeard && parseReport(report)?.state) || 'silent'
    return { place, seat, state }
  })
}

const readCalls = (db: HubReader, places: readonly string[], nowMs: number) =>
  db
    .selectFrom('help_call')
    .selectAll()
    .where('place', 'in', places)
    .where('state', '!=', 'ended')
    .where('erase_at', '>', nowMs)
    .orderBy('asked_at')
    .orderBy('call')
    .execute()

/** Of two PCs that were put on one seat, the one that needs somebody counts. */
const worst: readonly SeatState[] = ['called', 'helped', 'unavailable', 'busy', 'free', 'silent']
const worse = (one: SeatState, other: SeatState) =>
  worst.indexOf(other) < worst.indexOf(one) ? other : one

export async function readPlaces(
  db: HubReader,
  places: readonly string[],
  names: PlaceNames,
  nowMs: number,
): Promise<ReadonlyMap<string, PlaceNow>> {
  if (places.length === 0) return new Map()
  const seats = await readSeats(db, places, nowMs)
  const calls = await readCalls(db, places, nowMs)
  const sharing = places.filter((id) => namedPlace(names, id).hasFairUse)
  const isShared = sharing.length > 0
  const waiting = isShared ? await waitingAt(db, sharing, nowMs) : undefined
  const given = isShared ? await givenAt(db, sharing, nowMs) : []
  return new Map(
    places.map((id) => {
      const place = namedPlace(names, id)
      const callsHere = calls.filter((call) => call.place === id)
      const states = new Map<string, SeatState>(place.seats.map((seat) => [seat.id, 'silent']))
      const hear = (seat: string, state: SeatState) =>
        states.set(seat, worse(state, states.get(seat) ?? 'silent'))
      for (const seat of seats) if (seat.place === id) hear(seat.seat, seat.state)
      for (const { seat, state } of callsHere) hear(seat, state === 'coming' ? 'helped' : 'called')
      const shown = [...states].map(([seat, state]) => {
        const role = place.seats.find(({ id: known }) => known === seat)?.role
        const times = given.find((row) => row.place === id && row.seat === seat)?.given
        return {
          seat,
          name: seatName(place, seat),
          state,
          ...(role === undefined ? {} : { role }),
          ...(times === undefined ? {} : { moreMinutes: times * moreMinutes }),
        }
      })
      return [id, { place, seats: shown, calls: callsHere, waitingUntilMs: waiting?.get(id) }]
    }),
  )
}

const seatName = ({ seats }: NamedPlace, id: string) =>
  seats.find((seat) => seat.id === id)?.name ?? id

const minutesUntil = (untilMs: number | undefined, nowMs: number) =>
  untilMs === undefined
    ? null
    : Math.ceil((untilMs - nowMs) / 60_000 / waitingStepMinutes) * waitingStepMinutes

/** The same for one of them. */
export const boardFor = (
  { place, seats, calls, waitingUntilMs }: PlaceNow,
  helper: string,
  nowMs: number,
): HelpBoard => ({
  place: place.id,
  placeName: place.name,
  seats,
  ...(place.hasFairUse ? { waiting: { minutesLeft: minutesUntil(waitingUntilMs, nowMs) } } : {}),
  calls: calls.flatMap((row) =>
    row.state === 'ended'
      ? []
      : {
          call: row.call,
          seat: row.seat,
          seatName: seatName(place, row.seat),
          state: row.state,
          waitingS: Math.max(0, Math.floor((nowMs - row.asked_at) / 10_000) * 10),
          coming:
            row.state === 'coming' ? { isYou: row.helper === helper, name: row.shown_name } : null,
          isPassedByYou: row.passed_by === helper,
        },
  ),
})
