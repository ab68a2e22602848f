/** Where codes are tried: the supervisor where there is one, which keeps pepper and count; else this page. */
import { fail, type Result, succeed } from '#contract/result.ts'
import { keepLockout, type TryRefusal } from '#seal/assisted/keep-lockout.ts'
import { pepperedText } from '#seal/assisted/unlock-code.ts'
import { fromHex } from '#seal/hex.ts'
import type { Source } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { Clock } from '../io/clock.ts'
import type { AssistedDatabase } from './assisted-database.ts'

export interface CodeDesk {
  /** Whether codes can be tried: the pepper is here. */
  readonly isReady: () => boolean
  /** In hexadecimal, as the hub gives it. Rejects when it cannot be kept. */
  readonly keepPepper: (pepper: string) => Promise<void>
  /** The key that a stretched code (hexadecimal) gives here. Counted as failed before the answer. Never rejects. */
  readonly tryCode: (
    number: string,
    release: number,
    stretched: string,
  ) => Promise<Result<Uint8Array<ArrayBuffer>, TryRefusal>>
  /** Takes the failure back. Never rejects. */
  readonly codeHeld: (number: string) => Promise<void>
}

const hmac = { name: 'HMAC', hash: 'SHA-256' } as const

/** The page's own. Rejects when the disk does. */
export async function pageCodeDesk(database: AssistedDatabase, clock: Clock): Promise<CodeDesk> {
  let pepper = await database.pepper()
  const lockout = keepLockout(
    { read: () => database.tries(), write: (tries) => database.keepTries(tries) },
    () => clock.now(),
  )
  return {
    isReady: () => pepper !== undefined,
    keepPepper: async (given) => {
      // Not extractable: neither this page nor another will ever read it again.
      const key = await crypto.subtle.importKey('raw', fromHex(given), hmac, false, ['sign'])
      await database.keepPepper(key)
      pepper = key
    },
    tryCode: async (number, release, stretched) => {
      if (!pepper) return fail({ why: 'disk' })
      const begun = await lockout.begin(number, release)
      if (!begun.ok) return begun
      const text = new TextEncoder().encode(pepperedText(number, stretched))
      return succeed(new Uint8Array(await crypto.subtle.sign('HMAC', pepper, text)))
    },
    codeHeld: (number) => lockout.succeeded(number),
  }
}

export function supervisedCodeDesk(terminal: Source<TerminalState>): CodeDesk {
  const deeds = () => terminal.read().supervision?.deeds
  return {
    isReady: () => terminal.read().supervision?.status.can.includes('unlock') === true,
    keepPepper: async (pepper) => {
      if (!(await deeds()?.keepPepper(pepper))) throw new Error('the supervisor did not keep it')
      deeds()?.refreshStatus()
    },
    tryCode: async (number, release, stretched) => {
      const tried = await deeds()?.tryCode(number, release, stretched)
      switch (tried?.is) {
        case 'key':
          return succeed(fromHex(tried.key))
        case 'wait':
          return fail({ why: 'wait', ms: tried.ms })
        case 'disabled':
          return fail({ why: 'disabled' })
        default:
          return fail({ why: 'disk' })
      }
    },
    codeHeld: async (number) => deeds()?.codeHeld(number),
  }
}
