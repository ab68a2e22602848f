/** What an aidant counts during a session. */
import type { SessionContext, SessionEvent } from './session-words.ts'

type Counted = Extract<SessionEvent, { readonly type: 'aidant.counted' }>

/** Nobody uses more in one sitting: a finger that stays on the button is not a count. */
const mostInASession = 20

/** Never below none. What was taken back whole is forgotten. */
export function countOne(
  tally: SessionContext['tally'],
  { of, by }: Pick<Counted, 'of' | 'by'>,
): SessionContext['tally'] {
  const count = Math.min(mostInASession, Math.max(0, (tally[of] ?? 0) + by))
  const others = Object.entries(tally).filter(([id]) => id !== of)
  return Object.fromEntries(count === 0 ? others : [...others, [of, count]])
}
