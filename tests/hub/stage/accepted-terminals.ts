/** A fleet that an administrator has already accepted, written straight into the database of a hub that is not started yet. */
import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto'
import type { EnrolledKind } from '#contract/enrolment.ts'
import { openStore, type StorePlace } from '../../../src/hub/store/open-store.ts'

export interface AcceptedTerminal {
  readonly keys: KeyPairKeyObjectResult
  readonly terminal: string
  readonly place: string
  readonly kind: EnrolledKind
}

/** In the order of ids, as the hub names them, spread over so many places. */
export function makeTerminals(count: number, places = 70): readonly AcceptedTerminal[] {
  return Array.from({ length: count }, (_, n) => ({
    keys: generateKeyPairSync('ed25519'),
    terminal: `t-${String(n).padStart(16, '0')}`,
    place: `place-${n % places}`,
    kind: 'terminal',
  }))
}

/** One at the counter of each place where there is a terminal. */
export const makeTablets = (terminals: readonly AcceptedTerminal[]): readonly AcceptedTerminal[] =>
  [...new Set(terminals.map(({ place }) => place))].map((place, n) => ({
    keys: generateKeyPairSync('ed25519'),
    terminal: `t-a${String(n).padStart(15, '0')}`,
    place,
    kind: 'tablet',
  }))

const publicHex = ({ keys }: AcceptedTerminal) => {
  const { x = '' } = keys.publicKey.export({ format: 'jwk' })
  return Buffer.from(x, 'base64url').toString('hex')
}

export async function acceptTerminals(
  place: StorePlace,
  terminals: readonly AcceptedTerminal[],
): Promise<void> {
  const { nowMs } = place
  const store = await openStore(place)
  const rows = terminals.map((terminal) => ({
    terminal: terminal.terminal,
    public_key: publicHex(terminal),
    place: terminal.place,
    seat: 'poste',
    tags: '[]',
    state: 'accepted' as const,
    is_cloned: 0,
    is_supervised: 1,
    enrolled_at: nowMs,
    accepted_at: nowMs,
    kind: terminal.kind,
  }))
  for (let at = 0; at < rows.length; at += 1000)
    await store.write((db) =>
      db
        .insertInto('fleet_terminal')
        .values(rows.slice(at, at + 1000))
        .execute(),
    )
  await store.close()
}
