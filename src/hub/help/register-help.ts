/** Calls for help (`contract/help-call.ts`): from a terminal to those who work at its place, and back. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import type { FreeSeats } from '#contract/free-seats.ts'
import { helpActBodySchema, helpActs, type HelpBoard, type Helper } from '#contract/help-board.ts'
import { type HelpAnswer, helpAskSchema, helpCallIdSchema } from '#contract/help-call.ts'
import { idSchema } from '#contract/words.ts'
import { registerFairUse } from '../fair-use/register-fair-use.ts'
import { askingTerminal, type TerminalGuard } from '../fleet/require-terminal.ts'
import { writeOnce } from '../fleet/write-once.ts'
import { headersOf } from '../hints/register-hints.ts'
import type { HubContext } from '../hub-context.ts'
import { canWait } from '../limit-crowd.ts'
import { parseAddress, parseBody } from '../parse-request.ts'
import { Refusal } from '../refusal.ts'
import { boardFor, readPlaces } from './board.ts'
import { boardStreams } from './board-streams.ts'
import { answerOf, callById, callOfTerminal, hearHelper, hearTerminal } from './calls.ts'
import { callOver } from './help-refusal.ts'
import { checkPlace, guardHelpers, type HelperHere, helperOf } from './who-helps.ts'
import { namedPlace, type PlaceNames } from './place-names.ts'
import { keepErasing } from './sweep-calls.ts'

const mostStreams = 5000

const placeSchema = v.object({ place: idSchema })
const actSchema = v.object({ call: helpCallIdSchema, act: v.picklist(helpActs) })

function terminalRoutes(
  app: FastifyInstance,
  { store, clock, hints }: HubContext,
  guard: TerminalGuard,
): void {
  app.post('/api/terminal/help', { ...guard.accepted }, async (request): Promise<HelpAnswer> => {
    const asking = askingTerminal(request)
    const ask = parseBody(helpAskSchema, request.body)
    const { row, isNews } = await writeOnce(store, asking, (db) =>
      hearTerminal(db, asking, ask, clock.nowMs()),
    )
    if (isNews) hints.tell('help')
    return answerOf(row)
  })

  app.get('/api/terminal/help', { ...guard.accepted }, async (request): Promise<HelpAnswer> => {
    const row = await callOfTerminal(store.read, askingTerminal(request).terminal)
    return answerOf(row && row.erase_at > clock.nowMs() ? row : undefined)
  })
}

/** For whoever is told where to sit, by a terminal of the same place. */
function seatsRoute(
  app: FastifyInstance,
  { store, clock }: HubContext,
  guard: TerminalGuard,
  names: () => Promise<PlaceNames>,
): void {
  const options = { ...guard.accepted, config: canWait }
  app.get('/api/terminal/seats', options, async (request): Promise<FreeSeats> => {
    const { place, seat: own } = askingTerminal(request)
    const known = await readPlaces(store.read, [place], await names(), clock.nowMs())
    const seats = known.get(place)?.seats ?? []
    const others = seats.filter(({ seat }) => seat !== own)
    return { seats: others.map(({ seat, state }) => ({ seat, isFree: state === 'free' })) }
  })
}

export function registerHelp(
  app: FastifyInstance,
  context: HubContext,
  guard: TerminalGuard,
): void {
  const { store, clock, hints, metrics } = context
  terminalRoutes(app, context, guard)
  keepErasing(app, context)

  const streams = boardStreams(context)
  metrics.describe('escale_help_streams', 'Screens of aidants that wait for calls.')
  metrics.gauge('escale_help_streams', streams.count)
  app.addHook('preClose', async () => streams.stop())

  seatsRoute(app, context, guard, streams.names)

  const byPage = guardHelpers(context, guard, { isUnattended: true })
  const boardOf = async (helper: HelperHere, place: string): Promise<HelpBoard> => {
    const nowMs = clock.nowMs()
    const known = await readPlaces(store.read, [place], await streams.names(), nowMs)
    const now = known.get(place) ?? {
      place: namedPlace(new Map(), place),
      seats: [],
      calls: [],
    }
    return boardFor(now, helper.id, nowMs)
  }

  registerFairUse(app, context, guard, boardOf)

  app.get('/api/aidant', byPage, async (request): Promise<Helper> => {
    const { kind, name, places } = await helperOf(context, request)
    const names = await streams.names()
    const shown =
      places === 'all' ? [...names.values()] : places.map((place) => namedPlace(names, place))
    return { kind, name, places: shown.map((place) => ({ id: place.id, name: place.name })) }
  })

  app.get('/api/aidant/board', byPage, async (request) => {
    const { place } = parseAddress(placeSchema, request.query)
    const helper = await helperOf(context, request)
    checkPlace(helper, place)
    return boardOf(helper, place)
  })

  app.get('/api/aidant/stream', byPage, async (request, reply) => {
    const { place } = parseAddress(placeSchema, request.query)
    const helper = await helperOf(context, request)
    checkPlace(helper, place)
    if (streams.count() >= mostStreams)
      throw new Refusal(503, 'too-many-streams', 'Trop de connexions sont ouvertes.', {
        retryAfterS: 60,
      })
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('x-accel-buffering', 'no')
    reply.hijack()
    reply.raw.writeHead(200, headersOf(reply))
    reply.raw.write(': \n\n')
    streams.add(reply.raw, place, helper.id)
  })

  const act = guardHelpers(context, guard)
  app.post('/api/aidant/calls/:call/:act', act, async (request) => {
    const address = parseAddress(actSchema, request.params)
    const { name } = parseBody(helpActBodySchema, request.body)
    const helper = await helperOf(context, request)
    const heard = await helper.write(async (db) => {
      const row = await callById(db, address.call)
      // To who may not see it, a call of elsewhere is a call that is not there.
      if (!row || (helper.places !== 'all' && !helper.places.includes(row.place))) throw callOver()
      const asked = { act: address.act, helper: helper.id, shownName: name }
      const isNews = await hearHelper(db, row, asked, clock.nowMs())
      return { place: row.place, isNews }
    })
    if (heard.isNews) hints.tell('help')
    return boardOf(helper, heard.place)
  })
}
