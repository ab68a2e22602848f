/** Questions a passkey is asked: each is answered once, within five minutes, to whichever hub. */
import type { HubContext } from '../hub-context.ts'
import { type ClientData, readClientData } from './passkey-answer.ts'
import { hashSecret } from './secrets.ts'
import { refuseSession } from './session-refusal.ts'

export const challengeMs = 300_000

type ChallengeParts = Pick<HubContext, 'clock' | 'random' | 'store'>

/** `purpose` is what an answer is good for, and for whom: one that was asked for another purpose is no answer. */
export async function newChallenge(
  { store, clock, random }: ChallengeParts,
  purpose: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = random(32)
  const nowMs = clock.nowMs()
  const hash = hashSecret(Buffer.from(challenge).toString('base64url'))
  await store.write(async (db) => {
    await db.deleteFrom('challenge').where('expires_at', '<=', nowMs).execute()
    await db
      .insertInto('challenge')
      .values({ hash, purpose, expires_at: nowMs + challengeMs })
      .execute()
  })
  return challenge
}

/**
 * What the browser says of an answer, once its question was found. The question is spent by this, whatever the answer is
 * worth. Throws `Refusal` « bad-passkey », « bad-challenge ».
 */
export async function spendChallenge(
  { store, clock }: ChallengeParts,
  purpose: string,
  clientDataJSON: string,
): Promise<ClientData> {
  const clientData = readClientData(clientDataJSON)
  if (!clientData) throw refuseSession('bad-passkey')
  const kept = await store.write((db) =>
    db
      .deleteFrom('challenge')
      .where('hash', '=', hashSecret(clientData.challenge))
      .returning(['purpose', 'expires_at'])
      .executeTakeFirst(),
  )
  if (kept?.purpose !== purpose || kept.expires_at <= clock.nowMs())
    throw refuseSession('bad-challenge')
  return clientData
}
