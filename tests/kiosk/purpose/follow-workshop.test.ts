import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import type { FollowerReport, WorkshopLead } from '#contract/workshop.ts'
import {
  followWorkshop,
  noWorkshop,
  type WorkshopFollower,
  type WorkshopKnown,
} from '#kiosk/purpose/follow-workshop.ts'
import { createStore, type Store } from '#ui/store/store.ts'
import { fakeClock, settle } from '../io/fake-clock.ts'

const hex = (n: number) => n.toString(16).padStart(32, '0')

const aLead = (number: number, turn = 1): WorkshopLead => ({
  workshop: hex(number),
  guide: 'declarer',
  turn,
  pace: 'led',
  step: 'compte',
  log: {},
})

/** A hub over a line that may lose what is asked, lose what is answered, or hold the answer back. */
function aHub() {
  let lead: WorkshopLead | null = null
  let line: 'good' | 'lose-answer' | 'lose-question' | 'late' = 'good'
  const followers = new Map<string, string>()
  const held: (() => void)[] = []
  const sign: SignedFetch = async (_path, { body, signal } = {}) => {
    if (line === 'lose-question') throw new TypeError('no network')
    const report: FollowerReport | undefined = body === undefined ? undefined : JSON.parse(body)
    if (report && report.workshop === lead?.workshop) {
      if (report.step === null) followers.delete(report.follower)
      else followers.set(report.follower, report.step)
    }
    const told = JSON.stringify({ workshop: lead })
    if (line === 'lose-answer') throw new TypeError('cut on the way back')
    if (line === 'late')
      await new Promise<void>((resolve, reject) => {
        held.push(resolve)
        signal?.addEventListener('abort', () => reject(new DOMException('late', 'AbortError')))
      })
    return new Response(told)
  }
  return {
    sign,
    followers,
    lead: () => lead,
    become: (next: WorkshopLead | null) => {
      if (next?.workshop !== lead?.workshop) followers.clear()
      lead = next
    },
    put: (how: typeof line) => {
      line = how
    },
    /** What was held back arrives. */
    deliver: () => {
      for (const go of held.splice(0)) go()
    },
  }
}

function aTerminal(hub: ReturnType<typeof aHub>) {
  const clock = fakeClock()
  let drawn = 0
  let step: string | undefined = 'compte'
  const ends: string[] = []
  let state: Store<WorkshopKnown> = createStore(noWorkshop)
  let follower: WorkshopFollower
  let isOn = 0
  /** The page is loaded again: what it knew is gone, and its timers with it. */
  const start = () => {
    isOn += 1
    const mine = isOn
    const known = createStore<WorkshopKnown>(noWorkshop)
    state = known
    follower = followWorkshop(known, {
      clock: {
        now: () => clock.now(),
        after: (ms, run) => clock.after(ms, () => mine === isOn && run()),
      },
      random: () => 0.5,
      draw: () => hex((drawn += 1)),
      signing: () => (mine === isOn ? hub.sign : undefined),
      standing: () => step,
      onEnd: () => ends.push('over'),
    })
    follower.look()
  }
  start()
  return {
    clock,
    ends,
    state: () => state.read(),
    look: () => follower.look(),
    join: () => follower.join(),
    leave: () => follower.leave(),
    stand: (at: string) => {
      step = at
      follower.moved()
    },
    restart: start,
  }
}

test('a workshop is heard, joined, followed and told by steps; its end ends the session of whoever follows', async () => {
  const hub = aHub()
  const terminal = aTerminal(hub)
  await settle()
  expect(terminal.state().lead).toBeNull()
  hub.become(aLead(1))
  terminal.look()
  await settle()
  terminal.join()
  await settle()
  expect([...hub.followers.values()]).toEqual(['compte'])
  terminal.stand('papiers')
  await settle()
  expect([...hub.followers.values()]).toEqual(['papiers'])
  hub.become({ ...aLead(1), turn: 2, step: 'site' })
  await terminal.clock.pass(4000)
  expect(terminal.state().lead).toMatchObject({ turn: 2, step: 'site' })
  hub.become(null)
  await terminal.clock.pass(4000)
  expect(terminal.ends).toEqual(['over'])
  expect(terminal.state()).toEqual({ lead: null, joined: undefined, isCut: false })
})

test('a workshop that ended and another that began while the line was down ends the first all the same', async () => {
  const hub = aHub()
  hub.become(aLead(1))
  const terminal = aTerminal(hub)
  await settle()
  terminal.join()
  await settle()
  hub.put('lose-question')
  await terminal.clock.pass(30_000)
  expect(terminal.state()).toMatchObject({ isCut: true, joined: { workshop: hex(1) } })
  expect(terminal.ends, 'nobody is sent away by a line that is down').toEqual([])
  hub.become(null)
  hub.become(aLead(2))
  hub.put('good')
  await terminal.clock.pass(20_000)
  expect(terminal.ends).toEqual(['over'])
  expect(terminal.state()).toMatchObject({ lead: { workshop: hex(2) }, isCut: false })
})

test('one answer that is lost is no cut line, and nobody is told of it', async () => {
  const hub = aHub()
  hub.become(aLead(1))
  const terminal = aTerminal(hub)
  await settle()
  terminal.join()
  await settle()
  hub.put('lose-answer')
  await terminal.clock.pass(3000)
  hub.put('good')
  expect(terminal.state().isCut).toBe(false)
})

type Act =
  | { readonly act: 'begin' | 'deliver' | 'end' | 'join' | 'leave' | 'look' | 'restart' | 'turn' }
  | { readonly act: 'line'; readonly how: Parameters<ReturnType<typeof aHub>['put']>[0] }
  | { readonly act: 'pass'; readonly ms: number }
  | { readonly act: 'stand'; readonly step: string }

const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constantFrom('begin', 'deliver', 'end', 'join', 'leave', 'look', 'restart', 'turn'),
  }),
  fc.record({
    act: fc.constant('line' as const),
    how: fc.constantFrom('good', 'late', 'lose-answer', 'lose-question'),
  }),
  fc.record({ act: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 30_000 }) }),
  fc.record({ act: fc.constant('stand' as const), step: fc.constantFrom('compte', 'papiers') }),
)

test('whatever is lost, late, or started again, a terminal ends where the hub says, and a follower of what is over is sent away once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { maxLength: 25 }), async (acts) => {
      const hub = aHub()
      const terminal = aTerminal(hub)
      let workshops = 0
      let stood = 'compte'
      await settle()
      for (const one of acts) {
        const before = terminal.state().joined
        const ended = terminal.ends.length
        switch (one.act) {
          case 'begin':
            workshops += 1
            hub.become(aLead(workshops))
            break
          case 'turn': {
            const lead = hub.lead()
            if (lead) hub.become({ ...lead, turn: lead.turn + 1 })
            break
          }
          case 'end':
            hub.become(null)
            break
          case 'line':
            hub.put(one.how)
            break
          case 'pass':
            await terminal.clock.pass(one.ms)
            break
          case 'stand':
            stood = one.step
            terminal.stand(stood)
            break
          case 'deliver':
          case 'join':
          case 'leave':
          case 'look':
          case 'restart':
            if (one.act === 'deliver') hub.deliver()
            else terminal[one.act]()
            break
        }
        await settle()
        // Nobody is sent away but from a workshop that they had joined.
        if (terminal.ends.length > ended && one.act !== 'pass') expect(before).toBeDefined()
      }
      const { joined } = terminal.state()
      const endsBefore = terminal.ends.length
      hub.put('good')
      hub.deliver()
      // The longest pause between two looks, and what was still on its way.
      await terminal.clock.pass(12 * 60_000)
      const known = terminal.state()
      expect(known.lead).toEqual(hub.lead())
      expect(known.isCut).toBe(false)
      const isOver = joined !== undefined && joined.workshop !== hub.lead()?.workshop
      expect(known.joined).toEqual(isOver ? undefined : joined)
      expect(terminal.ends.length - endsBefore).toBe(isOver ? 1 : 0)
      if (known.joined) expect(hub.followers.get(known.joined.follower)).toBe(stood)
    }),
    { numRuns: 60 },
  )
}, 60_000)
