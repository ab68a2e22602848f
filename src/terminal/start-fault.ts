/** Why a terminal does not start: one French sentence, and an exit code of its own for scripts. */
export const exitCodes = {
  'bad-arguments': 2,
  'no-browser': 10,
  'already-running': 11,
  'no-display': 12,
  'read-only-disk': 13,
  'no-room': 14,
  'no-sites': 15,
  'no-access': 16,
  'no-root': 17,
  /** EX_TEMPFAIL, sysexits.h: starting again may help, and wipes first. */
  unavailable: 75,
} as const

export interface StartFault {
  readonly why: keyof typeof exitCodes
  readonly sentence: string
}
