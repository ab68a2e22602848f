import { beforeEach, describe, expect, test } from 'vitest'
import { enrolment, type FleetKnown, type FleetMember } from '#kiosk/fleet/enrolment.ts'
import { type FleetDatabase, openFleetDatabase } from '#kiosk/fleet/fleet-database.ts'
import { hubClock } from '#ask/hub-clock.ts'
import { createStore, type Store } from '#ui/store/store.ts'
import { aFleetHub } from './a-fleet-hub.ts'

let opened = 0
let hub: Awaited<ReturnType<typeof aFleetHub>>
let database: FleetDatabase
let state: Store<FleetKnown>
let member: FleetMember

async function start() {
  state = createStore<FleetKnown>({
    standing: { is: 'outside' },
    fingerprint: undefined,
    refusal: undefined,
  })
  member = enrolment({
    database,
    state,
    isSupervised: false,
    ways: { clock: hubClock(hub.clock.nowMs), fetch: (url, init) => hub.fetch(url, init) },
  })
  await member.wake()
}

beforeEach(async () => {
  hub = await aFleetHub()
  database = await openFleetDatabase(`enrolment-${(opened += 1)}`)
  await start()
})

const act = async (name: 'accept' | 'revoke') => {
  const [terminal] = await hub.fleet()
  return hub.administer('POST', `/api/admin/fleet/${terminal?.terminal}/${name}`)
}
const standing = () => {
  const now = state.read().standing
  return now.is === 'enrolled' ? now.enrolment.state : now.is
}

describe('a PC joins the fleet', () => {
  test('by its code, however it is typed, once an administrator has compared the fingerprint', async () => {
    const code = await hub.newCode({ place: 'kone', seat: 'kone-2' })
    await member.enrol(` ${code.toLowerCase().replace('-', '')} `)
    expect(standing()).toBe('pending')
    const [seen] = await hub.fleet()
    expect(state.read().fingerprint).toBe(seen?.fingerprint)
    expect(member.signing()).toBeUndefined()

    await member.lookAgain()
    expect(standing()).toBe('pending')
    await act('accept')
    await member.lookAgain()
    expect(state.read().standing).toMatchObject({
      is: 'enrolled',
      enrolment: { state: 'accepted', place: 'kone', seat: 'kone-2' },
    })
    expect((await member.signing()?.('/api/terminal'))?.status).toBe(200)
  })

  test('and is still in it after a restart, without asking anybody', async () => {
    await member.enrol(await hub.newCode())
    await act('accept')
    await member.lookAgain()
    const { fingerprint } = state.read()
    hub.line.isCut = true
    await start()
    expect(standing()).toBe('accepted')
    expect(state.read().fingerprint).toBe(fingerprint)
  })
})

describe('a code is refused', () => {
  test('before it is sent, when it cannot be one', async () => {
    const before = hub.line.asked.length
    await member.enrol('K7MPA')
    expect(state.read().refusal?.code).toBe('bad-code')
    expect(hub.line.asked).toHaveLength(before)
  })

  test('when the hub does not know it, when it is too old, when the hub is silent; and the next one may be good', async () => {
    await member.enrol('K7MPA-3XWQD')
    expect(state.read().refusal?.code).toBe('unknown-code')
    const old = await hub.newCode()
    hub.clock.advance(16 * 60_000)
    await member.enrol(old)
    expect(state.read().refusal?.code).toBe('expired-code')
    hub.line.isCut = true
    const good = await hub.newCode()
    await member.enrol(good)
    expect(state.read()).toMatchObject({ refusal: { code: 'silent' }, standing: { is: 'outside' } })
    hub.line.isCut = false
    await member.enrol(good)
    expect(standing()).toBe('pending')
  })

  test('when another PC has used it', async () => {
    const code = await hub.newCode()
    await hub.newTerminal().enrol(code)
    await member.enrol(code)
    expect(state.read().refusal?.code).toBe('used-code')
    expect(standing()).toBe('outside')
  })
})

describe('a terminal of the fleet', () => {
  beforeEach(async () => {
    await member.enrol(await hub.newCode())
    await act('accept')
    await member.lookAgain()
  })

  test('that was withdrawn stops signing, and comes back with a new code under a new key', async () => {
    const { fingerprint } = state.read()
    await act('revoke')
    await member.lookAgain()
    expect(standing()).toBe('revoked')
    expect(member.signing()).toBeUndefined()
    await member.enrol(await hub.newCode())
    expect(standing()).toBe('pending')
    expect(state.read().fingerprint).not.toBe(fingerprint)
  })

  test('whose key the hub no longer takes says so, and makes another', async () => {
    member.hearFault({ code: 'cloned', message: 'Deux ordinateurs…' })
    expect(state.read().standing).toEqual({ is: 'lost', code: 'cloned' })
    expect(member.signing()).toBeUndefined()
    await member.enrol(await hub.newCode())
    expect(standing()).toBe('pending')
  })

  test('that is put elsewhere remembers it', async () => {
    await member.move('tadine', 'tadine-1')
    await start()
    expect(state.read().standing).toMatchObject({
      enrolment: { place: 'tadine', seat: 'tadine-1', state: 'accepted' },
    })
  })

  test('whose hub is down stays what it was', async () => {
    hub.line.isCut = true
    await member.lookAgain()
    expect(standing()).toBe('accepted')
  })
})
