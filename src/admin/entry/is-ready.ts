import { fewestPasskeys, type StaffSession } from '#contract/staff.ts'

/** Nobody is one lost telephone away from being outside; the hub refuses everything else before. */
export const isReady = ({ staff, isRecovering }: StaffSession): boolean =>
  !isRecovering && staff.passkeys >= fewestPasskeys && staff.recoveryCodesLeft > 0
