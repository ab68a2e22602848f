import type { StaffSession } from '#contract/staff.ts'

/** A single passkey is one lost telephone away from nobody; the hub refuses everything else before. */
export const neededPasskeys = 2

export const isReady = ({ staff }: StaffSession): boolean =>
  staff.passkeys >= neededPasskeys && staff.recoveryCodesLeft > 0
