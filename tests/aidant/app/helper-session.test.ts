import { afterEach, expect, test, vi } from 'vitest'
import { helperSession } from '#aidant/app/helper-session.ts'
import type { TabletDatabase } from '#aidant/io/tablet-database.ts'

const noTablet: TabletDatabase = {
  read: async () => undefined,
  write: async () => {},
  forget: async () => {},
}

/** A hub that knows somebody for as long as the test says. */
function aHub() {
  let isKnown = true
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/api/session/end') {
      isKnown = false
      return new Response(null, { status: 204 })
    }
    return isKnown
      ? Response.json({ kind: 'staff', name: 'Anna', places: [{ id: 'kone', name: 'Koné' }] })
      : Response.json(
          { code: 'signed-out', message: 'Votre session est terminée.' },
          { status: 401 },
        )
  })
  return { endTime: () => void (isKnown = false) }
}
afterEach(() => {
  vi.unstubAllGlobals()
})

const aSession = () => helperSession(noTablet, () => () => {})

test('an entry whose time is over is told at the door: calls no longer come there', async () => {
  const hub = aHub()
  const session = aSession()
  await session.refresh()
  expect(session.read().standing.at).toBe('inside')
  hub.endTime()
  await session.refresh()
  expect(session.read().standing).toEqual({ at: 'outside', isOver: true })
})

test('who leaves, or has never been in, is told nothing of the sort', async () => {
  const hub = aHub()
  const session = aSession()
  await session.refresh()
  await session.leave()
  expect(session.read().standing).toEqual({ at: 'outside', isOver: false })
  hub.endTime()
  const other = aSession()
  await other.refresh()
  expect(other.read().standing).toEqual({ at: 'outside', isOver: false })
})
