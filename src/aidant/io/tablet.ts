/** This browser as the tablet of a counter: a code, a key made here, and requests that it signs. */
import * as v from 'valibot'
import { type Asked, type Fetch, type Hub, createHub } from '#ask/hub.ts'
import { hubClock } from '#ask/hub-clock.ts'
import { signedFetch } from '#ask/signed-fetch.ts'
import { fingerprintOf, newKeyPair, publicKeyOf } from '#ask/terminal-key.ts'
import { enrolmentCodeSchema, enrolmentSchema } from '#contract/enrolment.ts'
import { fail, succeed } from '#contract/result.ts'
import type { TabletDatabase, TabletIdentity } from './tablet-database.ts'

export interface Tablet {
  /** To be compared by telephone before an administrator accepts it. */
  readonly fingerprint: string
  /** Signs everything it asks. */
  readonly fetch: Fetch
}

export async function asTablet({ keys, terminal }: TabletIdentity): Promise<Tablet> {
  const sign = signedFetch(
    { keys, terminal },
    { clock: hubClock(), fetch: (path, init) => fetch(path, init) },
  )
  return {
    fingerprint: await fingerprintOf(keys),
    fetch: (path, { method, body, headers, signal }) =>
      sign(path, {
        ...(method === undefined ? {} : { method }),
        ...(typeof body === 'string' ? { body } : {}),
        ...(headers === undefined ? {} : { headers }),
        ...(signal ? { signal } : {}),
        cache: 'no-store',
      }),
  }
}

const sentence = (code: string, message: string) =>
  fail({ status: 0, code, message, body: undefined })

/** Its fault is the hub's, or ours in French. */
export async function enrolTablet(
  hub: Hub,
  database: TabletDatabase,
  typed: string,
): Asked<TabletIdentity> {
  const code = v.safeParse(enrolmentCodeSchema, typed)
  if (!code.success) return sentence('bad-code', 'Il manque des signes : un code en a dix.')
  try {
    const keys = await newKeyPair()
    const ask = {
      code: code.output,
      publicKey: await publicKeyOf(keys),
      isSupervised: false,
      kind: 'tablet',
    }
    const answer = await hub.post('/api/enrolment', ask, enrolmentSchema)
    if (!answer.ok) return answer
    const identity = { keys, terminal: answer.value.terminal }
    await database.write(identity)
    return succeed(identity)
  } catch {
    return sentence(
      'impossible',
      'Ce navigateur ne sait pas garder de clé. Mettez-le à jour, ou libérez de la place.',
    )
  }
}

export const tabletHub = ({ fetch: signed }: Tablet): Hub => createHub(signed)
