/** Asks the browser itself whether the managed policy of this release is in force: one address it must know, one it must not. */
import { setTimeout } from 'node:timers/promises'
import type { CDPSession } from 'puppeteer-core'
import { call } from './call.ts'
import type { KeeperReport, KeeperSettings } from './keeper-words.ts'

type PolicyState = Extract<KeeperReport, { say: 'ready' }>['policy']

const deadlineMs = 8000
const settleMs = 2000

/** Neither address is ever reached: what the policy lets pass is answered by the gate. */
export async function probePolicy(
  session: CDPSession,
  { known, refused }: KeeperSettings['policyProbe'],
): Promise<PolicyState> {
  const verdictOn = async (url: string) => {
    // A page that still loads would stand in the way of the next address, the person's own.
    const settled = new Promise((resolve) => {
      session.once('Page.frameStoppedLoading', resolve)
    })
    const answer = await call(session, 'Page.navigate', { url }, deadlineMs)
    await Promise.race([settled, setTimeout(settleMs)])
    if (!answer) return 'unknown'
    if (answer.errorText === undefined) return 'passes'
    return answer.errorText.includes('BLOCKED_BY_ADMINISTRATOR') ? 'refused' : 'unknown'
  }
  const refusedVerdict = await verdictOn(refused)
  // Last, so that the window rests there.
  const knownVerdict = await verdictOn(known)
  if (knownVerdict === 'unknown' || refusedVerdict === 'unknown') return 'unknown'
  if (knownVerdict === 'refused') return 'stale'
  return refusedVerdict === 'refused' ? 'in-force' : 'absent'
}
