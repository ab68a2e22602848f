import type { StaffRole } from '#contract/staff.ts'

/** Each can do what those before it can. */
export const roleNames: Record<StaffRole, string> = {
  aidant: 'aidant',
  author: 'auteur',
  publisher: 'éditeur',
  administrator: 'administrateur',
}
