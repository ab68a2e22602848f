import type { StaffRole } from '#contract/staff.ts'

/** Each can do what those before it can, but for a partner, who has their own page. */
export const roleNames: Record<StaffRole, string> = {
  partner: 'référent d’un partenaire',
  aidant: 'aidant',
  author: 'auteur',
  publisher: 'éditeur',
  administrator: 'administrateur',
}
