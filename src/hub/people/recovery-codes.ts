/** Ten codes on paper, for who has lost their passkeys: each lets them in once, to register another. */
import type { HubContext } from '../hub-context.ts'
import type { HubWriter } from '../store/hub-store.ts'
import { hashSecret, randomLetters } from './secrets.ts'

/** None is taken for another, as `recoveryCodeSchema` says. 16 of them are 79 bits: a fast hash is enough. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const codeLength = 16
const codesOnPaper = 10

/** `K7MP-A3XW-QD2R-9HTV`. */
export const newRecoveryCodes = (random: HubContext['random']): string[] =>
  Array.from({ length: codesOnPaper }, () =>
    randomLetters(random, letters, codeLength).replaceAll(/.{4}(?=.)/g, '$&-'),
  )

const hashCode = (code: string) => hashSecret(code.replaceAll('-', ''))

/** Those the person had are void. */
export async function keepRecoveryCodes(
  db: HubWriter,
  staff: string,
  codes: readonly string[],
): Promise<void> {
  await db.deleteFrom('recovery_code').where('staff', '=', staff).execute()
  await db
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ code_hash: hashCode(code), staff })))
    .execute()
}

/** Whose code it is, once; `undefined` when it is unknown, used, or of a closed account. */
export async function spendRecoveryCode(db: HubWriter, code: string): Promise<string | undefined> {
  const hash = hashCode(code)
  const row = await db
    .selectFrom('recovery_code')
    .innerJoin('staff', 'staff.id', 'recovery_code.staff')
    .select('staff')
    .where('code_hash', '=', hash)
    .where('is_disabled', '=', 0)
    .executeTakeFirst()
  if (!row) return undefined
  await db.deleteFrom('recovery_code').where('code_hash', '=', hash).execute()
  return row.staff
}
