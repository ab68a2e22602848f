/** Workshops (`contract/workshop.ts`): from whoever leads to the terminals of a place, and how many are where, back. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { drawnIdSchema, followerReportSchema, type WorkshopAnswer } from '#contract/workshop.ts'
import { leadSchema, newWorkshopSchema, type WorkshopBoard } from '#contract/workshop-board.ts'
import { idSchema } from '#contract/words.ts'
import { askingTerminal, type TerminalGuard } from '../fleet/require-terminal.ts'
import { writeOwnOnce } from '../fleet/write-once.ts'
import { checkPlace, guardHelpers, helperOf } from '../help/who-helps.ts'
import type { HubContext } from '../hub-context.ts'
import { canWait } from '../limit-crowd.ts'
import { parseAddress, parseBody } from '../parse-request.ts'
import { repeatWork } from '../repeat-work.ts'
import { publishedGuide, publishedGuides } from './published-guides.ts'
import { workshopOver } from './workshop-refusal.ts'
import {
  boardOfPlace,
  endWorkshop,
  eraseOldWorkshops,
  hearFollower,
  leadWorkshop,
  openWorkshop,
  workshopById,
  workshopOf,
  type WorkshopRow,
} from './workshops.ts'

const sweepEveryMs = 60_000

const placeSchema = v.object({ place: idSchema })
const guideSchema = v.object({ guide: idSchema })
const workshopSchema = v.object({ workshop: drawnIdSchema })

export function registerWorkshops(
  app: FastifyInstance,
  context: HubContext,
  guard: TerminalGuard,
): void {
  terminalRoutes(app, context, guard)
  aidantRoutes(app, context, guard)
  const { store, clock, hints } = context
  const work = async () => {
    const wasRunning = await store.write((db) => eraseOldWorkshops(db, clock.nowMs()))
    if (wasRunning) hints.tell('workshop')
  }
  repeatWork(app, context, { everyMs: sweepEveryMs, work, failed: 'workshops-not-erased' })
}

function terminalRoutes(
  app: FastifyInstance,
  { store, clock }: HubContext,
  guard: TerminalGuard,
): void {
  const path = '/api/terminal/workshop'
  app.get(path, { ...guard.accepted, config: canWait }, async (request): Promise<WorkshopAnswer> =>
    workshopOf(store.read, askingTerminal(request), clock.nowMs()),
  )

  app.post(path, { ...guard.accepted }, async (request): Promise<WorkshopAnswer> => {
    const asking = askingTerminal(request)
    const report = parseBody(followerReportSchema, request.body)
    // A room full of terminals moves at once: none of them makes another begin again.
    return writeOwnOnce(store, asking, (db) => hearFollower(db, asking, report, clock.nowMs()))
  })
}

function aidantRoutes(app: FastifyInstance, context: HubContext, guard: TerminalGuard): void {
  const { store, clock, hints } = context
  const looking = guardHelpers(context, guard, { isUnattended: true })
  const acting = guardHelpers(context, guard)
  const boardOf = (place: string) => boardOfPlace(store.read, place, clock.nowMs())

  app.get('/api/aidant/workshop', looking, async (request): Promise<WorkshopBoard> => {
    const { place } = parseAddress(placeSchema, request.query)
    checkPlace(await helperOf(context, request), place)
    return boardOf(place)
  })

  app.get('/api/aidant/guides', acting, async (request) => {
    const { place } = parseAddress(placeSchema, request.query)
    checkPlace(await helperOf(context, request), place)
    return publishedGuides(store.read)
  })

  app.get('/api/aidant/guides/:guide', acting, async (request) => {
    const { place } = parseAddress(placeSchema, request.query)
    const { guide } = parseAddress(guideSchema, request.params)
    checkPlace(await helperOf(context, request), place)
    return publishedGuide(store.read, guide, place)
  })

  app.post('/api/aidant/workshops', acting, async (request): Promise<WorkshopBoard> => {
    const asked = parseBody(newWorkshopSchema, request.body)
    const helper = await helperOf(context, request)
    checkPlace(helper, asked.place)
    if (await helper.write((db) => openWorkshop(db, asked, clock.nowMs()))) hints.tell('workshop')
    return boardOf(asked.place)
  })

  /** To who may not see it, a workshop of elsewhere is a workshop that is over. */
  const theirs = (row: WorkshopRow | undefined, places: readonly string[] | 'all') =>
    row && (places === 'all' || places.includes(row.place)) ? row : undefined

  app.post('/api/aidant/workshops/:workshop/lead', acting, async (request) => {
    const { workshop } = parseAddress(workshopSchema, request.params)
    const lead = parseBody(leadSchema, request.body)
    const helper = await helperOf(context, request)
    const heard = await helper.write(async (db) => {
      const row = theirs(await workshopById(db, workshop), helper.places)
      if (!row) throw workshopOver()
      return { place: row.place, isNews: await leadWorkshop(db, row, lead, clock.nowMs()) }
    })
    if (heard.isNews) hints.tell('workshop')
    return boardOf(heard.place)
  })

  app.post('/api/aidant/workshops/:workshop/end', acting, async (request) => {
    const { workshop } = parseAddress(workshopSchema, request.params)
    const helper = await helperOf(context, request)
    const heard = await helper.write(async (db) => {
      const row = theirs(await workshopById(db, workshop), helper.places)
      return row && { place: row.place, isNews: await endWorkshop(db, row, clock.nowMs()) }
    })
    if (heard?.isNews === true) hints.tell('workshop')
    return heard ? boardOf(heard.place) : { workshop: null }
  })
}
