/** A code becomes a terminal that waits: once, whoever else tries it at the same time. */
import type { Enrolment, EnrolmentAsk, enrolmentRefusals } from '#contract/enrolment.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { Refusal } from '../refusal.ts'
import type { StaffPort } from '../staff-port.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { hashCode } from './enrolment-code.ts'
import { asEnrolled, type EnrolledTerminal } from './enrolled-terminal.ts'

/** « too-many » is said before anything is looked up. */
type EnrolmentFault = Exclude<(typeof enrolmentRefusals)[number], 'too-many'>

const refusals: Readonly<Record<EnrolmentFault, readonly [status: number, message: string]>> = {
  'unknown-code': [404, 'Ce code n’existe pas. Vérifiez chaque signe, ou demandez-en un autre.'],
  'expired-code': [410, 'Ce code a plus de quinze minutes. Demandez-en un autre.'],
  'used-code': [
    409,
    'Ce code a déjà servi pour un autre ordinateur. Prévenez l’administrateur si ce n’est pas vous.',
  ],
  'other-kind': [
    409,
    'Ce code est pour une autre sorte d’appareil : un poste, ou une tablette d’aidant. Demandez le bon.',
  ],
  'known-key': [409, 'La clé de cet ordinateur est déjà inscrite. Il doit en créer une autre.'],
}

export const enrolmentRefusal = (fault: EnrolmentFault): Refusal =>
  new Refusal(refusals[fault][0], fault, refusals[fault][1])

export const asEnrolment = ({ terminal, state, place, seat }: EnrolledTerminal): Enrolment => ({
  terminal,
  state,
  place,
  seat,
})

export interface EnrolmentMoment {
  readonly nowMs: number
  /** Its name, should it be taken in. */
  readonly terminal: string
  readonly record: StaffPort['record']
}

/** Inside a write transaction. An answer that was lost on the way is given again to the same key. */
export async function enrol(
  db: HubWriter,
  ask: EnrolmentAsk,
  { nowMs, terminal, record }: EnrolmentMoment,
): Promise<Result<Enrolment, EnrolmentFault>> {
  const hash = hashCode(ask.code)
  const code = await db
    .selectFrom('fleet_code')
    .selectAll()
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  if (!code) return fail('unknown-code')
  const holder = await findByKey(db, ask.publicKey)
  if (code.terminal !== null)
    return holder?.terminal === code.terminal ? succeed(asEnrolment(holder)) : fail('used-code')
  if (nowMs >= code.expires_at) return fail('expired-code')
  if (code.kind !== ask.kind) return fail('other-kind')
  if (holder) return fail('known-key')

  const { place, seat, tags, kind } = code
  await db
    .updateTable('fleet_code')
    .set({ terminal })
    .where('code_hash', '=', hash)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('fleet_terminal')
    .values({
      terminal,
      public_key: ask.publicKey,
      place,
      seat,
      tags,
      state: 'pending',
      is_cloned: 0,
      is_supervised: ask.isSupervised ? 1 : 0,
      enrolled_at: nowMs,
      accepted_at: null,
      kind,
    })
    .execute()
  await record(db, { by: 'hub', act: 'terminal-enrolled', about: { terminal, place, seat } })
  return succeed({ terminal, state: 'pending', place, seat })
}

async function findByKey(db: HubReader, publicKey: string): Promise<EnrolledTerminal | undefined> {
  const row = await db
    .selectFrom('fleet_terminal')
    .selectAll()
    .where('public_key', '=', publicKey)
    .executeTakeFirst()
  return row && asEnrolled(row)
}
