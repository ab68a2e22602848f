/** How this PC joins the fleet: a code, a key made here, and what an administrator answers. */
import { type Enrolment, enrolmentCodeSchema, enrolmentSchema } from '#contract/enrolment.ts'
import * as v from 'valibot'
import type { Store } from '#ui/store/store.ts'
import type { FleetState } from '../app/fleet-state.ts'
import { askHub, type HubFault } from './ask-hub.ts'
import type { FleetDatabase, Identity } from './fleet-database.ts'
import { type SignedFetch, signedFetch, type SignedWays } from '#ask/signed-fetch.ts'
import { fingerprintOf, newKeyPair, publicKeyOf } from '#ask/terminal-key.ts'

export type FleetKnown = Pick<FleetState, 'standing' | 'fingerprint' | 'refusal'>
export type FleetMember = ReturnType<typeof enrolment>

export interface Enrolling {
  readonly database: FleetDatabase
  readonly ways: SignedWays
  readonly state: Store<FleetKnown>
  readonly isSupervised: boolean
}

/** What the hub says to a key that it no longer takes. */
const lostCodes: ReadonlySet<string> = new Set(['unknown-terminal', 'bad-signature', 'cloned'])

export function enrolment({ database, ways, state, isSupervised }: Enrolling) {
  let identity: Identity | undefined
  let sign: SignedFetch | undefined

  const become = async (next: Identity) => {
    identity = next
    const { keys, enrolment: joined } = next
    sign = joined && signedFetch({ keys, terminal: joined.terminal }, ways)
    state.change({
      fingerprint: await fingerprintOf(keys),
      standing: joined ? { is: 'enrolled', enrolment: joined } : { is: 'outside' },
    })
  }
  const keep = async (next: Identity) => {
    // Kept before it is used: a key that would be gone tomorrow is of no use to anybody.
    await database.writeIdentity(next)
    await become(next)
  }

  const ask = async (code: string) => {
    const { standing } = state.read()
    const isOver =
      standing.is === 'lost' ||
      (standing.is === 'enrolled' && standing.enrolment.state === 'revoked')
    const keys = identity && !isOver ? identity.keys : await newKeyPair()
    const body = JSON.stringify({ code, publicKey: await publicKeyOf(keys), isSupervised })
    const answer = await askHub(enrolmentSchema, async (signal) => {
      const heard = await ways.fetch('/api/enrolment', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal,
        credentials: 'omit',
        redirect: 'error',
      })
      ways.clock.hear(heard)
      return heard
    })
    return { keys, answer }
  }

  /** Puts what the hub said to a signed request into words for the screen. */
  const hearFault = ({ code }: HubFault) => {
    if (lostCodes.has(code)) state.change({ standing: { is: 'lost', code } })
  }
  const hear = async (heard: Enrolment) => {
    if (!identity) return
    const known = identity.enrolment
    const { standing } = state.read()
    if (JSON.stringify(known) === JSON.stringify(heard) && standing.is === 'enrolled') return
    await keep({ keys: identity.keys, enrolment: heard })
  }

  return {
    /** What an earlier start of the PC has kept. Rejects when the disk does. */
    async wake() {
      const kept = await database.readIdentity()
      if (kept) await become(kept)
    },
    /** Never rejects: what is wrong is told to the screen. */
    async enrol(typed: string) {
      const code = v.safeParse(enrolmentCodeSchema, typed)
      if (!code.success) return state.change({ refusal: { code: 'bad-code' } })
      const { standing } = state.read()
      state.change({ standing: { is: 'asking' }, refusal: undefined })
      try {
        let asked = await ask(code.output)
        if (!asked.answer.ok && asked.answer.fault.code === 'known-key') {
          identity = undefined
          asked = await ask(code.output)
        }
        const { keys, answer } = asked
        if (answer.ok) return await keep({ keys, enrolment: answer.value })
        return state.change({ standing, refusal: answer.fault })
      } catch {
        return state.change({ standing: { is: 'impossible' } })
      }
    },
    /** Asks whether an administrator has answered. Never rejects. */
    async lookAgain() {
      if (!sign) return
      const request = sign
      const answer = await askHub(enrolmentSchema, (signal) => request('/api/terminal', { signal }))
      if (answer.ok) await hear(answer.value).catch(() => undefined)
      else hearFault(answer.fault)
    },
    hearFault,
    /** Where an administrator has put this terminal since. */
    async move(place: string, seat: string) {
      const joined = identity?.enrolment
      if (joined && (joined.place !== place || joined.seat !== seat))
        await hear({ ...joined, place, seat }).catch(() => undefined)
    },
    /** Signs, once the terminal has been accepted; `undefined` before, and once its key is no longer taken. */
    signing: (): SignedFetch | undefined => {
      const { standing } = state.read()
      return standing.is === 'enrolled' && standing.enrolment.state === 'accepted'
        ? sign
        : undefined
    },
  }
}
