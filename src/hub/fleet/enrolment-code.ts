/** One-time codes: ten signs that are not taken for one another, kept as their hash. */
import { createHash } from 'node:crypto'
import type { HubContext } from '../hub-context.ts'
import { randomLetters } from '../people/secrets.ts'

export const codeLifeMs = 15 * 60_000

const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** 49 bits, in two groups: `K7MPA-3XWQD`. */
export function drawCode(random: HubContext['random']): string {
  const code = randomLetters(random, signs, 10)
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/**
 * `code` in capitals without its dash. No slow hash: whoever reads the database has fifteen minutes for 49 bits, and what
 * the code opens still waits for an administrator who compares a fingerprint.
 */
export const hashCode = (code: string): string =>
  createHash('sha256').update(`escale-enrolment/1\n${code}`).digest('hex')
