import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFirstState } from '#kiosk/app/first-state.ts'
import type { FleetState } from '#kiosk/app/fleet-state.ts'
import { startHelp } from '#kiosk/help/start-help.ts'
import { aFront } from '../a-content.ts'

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.unstubAllGlobals())

/** A terminal of a fleet whose hub takes every call. */
function aMember() {
  const { session, terminal } = createFirstState(aFront())
  const asked: string[] = []
  const fleet: FleetState = {
    standing: { is: 'outside' },
    fingerprint: undefined,
    refusal: undefined,
    deeds: { enrol: () => {}, lookAgain: () => {} },
    screens: { Enrolment: () => null },
    signing: () => (_path, init) => {
      const { call, act }: { call?: string; act?: string } = JSON.parse(init?.body ?? '{}')
      if (act !== undefined) asked.push(act)
      return Promise.resolve(
        Response.json({ call: call === undefined ? null : { call, state: 'calling', name: null } }),
      )
    },
  }
  terminal.change({ fleet })
  startHelp(session, terminal)
  return { terminal, asked }
}

test('storage full: a call for help leaves all the same, and is taken back when the person says so', async () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => null,
    removeItem: () => {},
    setItem: () => {
      throw new DOMException('', 'QuotaExceededError')
    },
  })
  const { terminal, asked } = aMember()
  terminal.read().help?.deeds.call()
  await vi.waitFor(() => expect(asked).toEqual(['call']))
  await vi.waitFor(() =>
    expect(terminal.read().help).toMatchObject({ call: { state: 'calling' }, isSign: false }),
  )
  terminal.read().help?.deeds.cancel()
  await vi.waitFor(() => expect(asked).toEqual(['call', 'cancel']))
})

test('a call that was made is kept for a reload of the page', async () => {
  const { terminal } = aMember()
  terminal.read().help?.deeds.call()
  expect(sessionStorage.getItem('escale-help')).toMatch(/^[0-9a-f]{32}$/)
})
