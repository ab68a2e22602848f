/** A fleet that an administrator has already accepted, written straight into the database of a hub that is not started yet. */
import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto'
import { openStore, type StorePlace } from '../../../src/hub/store/open-store.ts'

export interface AcceptedTerminal {
  readonly keys: KeyPairKeyObjectResult
  readonly terminal: string
}

/** In the order of ids, as the hub names them. */
export function makeTerminals(count: number): readonly AcceptedTerminal[] {
  return Array.from({ length: count }, (_, n) => ({
    keys: generateKeyPairSync('ed25519'),
    terminal: `t-${String(n).padStart(16, '0')}`,
  }))
}

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
  const rows = terminals.map((terminal, n) => ({
    terminal: terminal.terminal,
    public_key: publicHex(terminal),
    place: `place-${n % 70}`,
    seat: 'poste',
    tags: '[]',
    state: 'accepted' as const,
    is_cloned: 0,
    is_supervised: 1,
    enrolled_at: nowMs,
    accepted_at: nowMs,
    kind: 'terminal' as const,
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
