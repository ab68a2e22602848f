/** A long text given to the supervisor in pieces that its link takes. */
import type { SupervisedDeeds } from '../app/supervision.ts'

export type Carried = 'done' | 'no-stick' | 'failed'

/** Quotes are escaped on the way: well under what one ask may hold. */
const pieceLength = 1200
/** The supervisor hears forty asks a second from one page. */
const pauseMs = 30

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs))

export async function carryPieces(
  text: string,
  carry: SupervisedDeeds['carry'],
  wait: () => Promise<unknown> = pause,
): Promise<Carried> {
  const count = Math.ceil(text.length / pieceLength)
  for (let at = 0; at < count; at += 1) {
    const piece = text.slice(at * pieceLength, (at + 1) * pieceLength)
    const reply = await carry(at, piece, at === count - 1)
    if (reply === 'no-stick') return 'no-stick'
    if (reply !== 'done') return 'failed'
    await wait()
  }
  return 'done'
}
