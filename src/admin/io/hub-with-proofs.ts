/** Asks for the proof the hub wants, then repeats the request once. */
import { type Hub, hubOver } from '#ask/hub.ts'

export interface Proofs {
  /** The session is over: a passkey opens another. `false` when the person gives up. */
  readonly signIn: () => Promise<boolean>
  /** Publishing, keys and enrolment want a passkey of less than five minutes. */
  readonly stepUp: () => Promise<boolean>
}

export function withProofs(hub: Hub, proofs: Proofs): Hub {
  const proofFor = (code: string) => {
    if (code === 'signed-out') return proofs.signIn
    return code === 'step-up-needed' ? proofs.stepUp : undefined
  }
  return hubOver(async (request, schema) => {
    const first = await hub.ask(request, schema)
    if (first.ok) return first
    const prove = proofFor(first.fault.code)
    return prove && (await prove()) ? hub.ask(request, schema) : first
  })
}
