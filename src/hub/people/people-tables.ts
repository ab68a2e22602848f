import type { StaffRole } from '#contract/staff.ts'

/** Instants are milliseconds since 1970, days are `YYYY-MM-DD`, 1 is yes. No secret is here: only what it hashes to. */
export interface PeopleTables {
  readonly staff: {
    readonly id: string
    readonly name: string
    readonly role: StaffRole
    /** What their passkeys call them: random, base64url. */
    readonly handle: string
    readonly is_disabled: number
    readonly last_seen: string | null
  }
  readonly passkey: {
    readonly id: string
    readonly staff: string
    /** Id the authenticator gave it, base64url. */
    readonly credential: string
    /** COSE. */
    readonly public_key: Uint8Array
    readonly counter: number
    /** JSON list. */
    readonly transports: string
    readonly made_on: string
    readonly last_used_on: string | null
  }
  readonly staff_link: {
    readonly token_hash: string
    /** Null for somebody who is not yet in the hub: an administrator. */
    readonly staff: string | null
    readonly handle: string
    /** Made by who holds the server, although there are administrators. */
    readonly is_rescue: number
    readonly expires_at: number
  }
  readonly challenge: {
    readonly hash: string
    /** What it is good for, and for whom. */
    readonly purpose: string
    readonly expires_at: number
  }
  readonly staff_session: {
    readonly token_hash: string
    readonly staff: string
    readonly is_recovering: number
    readonly began_at: number
    readonly seen_at: number
    /** When a passkey was last touched in this session. */
    readonly proven_at: number | null
  }
  readonly recovery_code: {
    readonly code_hash: string
    readonly staff: string
  }
  /** Where they help. */
  readonly staff_place: {
    readonly staff: string
    readonly place: string
  }
  readonly command_token: {
    readonly token_hash: string
    readonly staff: string
    readonly expires_at: number
  }
}
