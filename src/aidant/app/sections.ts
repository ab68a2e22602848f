/** The sections of the aidants' space, in the order of their keys. */
export const sections = ['postes', 'atelier', 'compte-rendu', 'question', 'reglages'] as const
export type Section = (typeof sections)[number]
