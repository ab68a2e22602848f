/** TUF metadata signed: its canonical form is what the signatures are of (specification 1.0, section 4.2). */
import { canonicalize } from '@tufjs/canonical-json'
import { toHex } from '#seal/hex.ts'
import type { Signer } from './signer.ts'

const dayMs = 86_400_000

/** How long each role is fresh, in days. Expiry never blanks a terminal: it makes it say that it is out of date. */
const freshDays = { root: 400, targets: 400, snapshot: 400, timestamp: 2 } as const
type Role = keyof typeof freshDays

/** To the second, in UTC: the only form of dates that TUF knows. */
export const isoSeconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')

/** What every role begins with. */
export const headOf = (role: Role, version: number, now: Date) => ({
  _type: role,
  spec_version: '1.0.31',
  version,
  expires: isoSeconds(new Date(now.getTime() + freshDays[role] * dayMs)),
})

/** The file as it is served. */
export async function signDocument(
  signed: ReturnType<typeof headOf>,
  signers: readonly Signer[],
): Promise<Uint8Array<ArrayBuffer>> {
  const message = new TextEncoder().encode(canonicalize(signed))
  const signatures = await Promise.all(
    signers.map(async ({ keyid, sign }) => ({ keyid, sig: toHex(await sign(message)) })),
  )
  return new TextEncoder().encode(JSON.stringify({ signatures, signed }))
}
