/** The rules an aidant accepts the first time, from assisted-mode.md section 6: what the programmes ask, and no law. */

/** Raise it when the rules change: each aidant then accepts them again. */
export const charterVersion = 1

export const charterRules = [
  'Je ne prends jamais le mot de passe d’une personne : elle le tape elle-même.',
  'Je demande avant de regarder, de toucher ou de faire.',
  'Je cache l’écran quand quelqu’un d’autre passe.',
  'Je ne dis rien de personnel à voix haute : ni montant, ni santé, ni nom.',
  'Je ne note ni nom, ni numéro, ni papier d’une personne.',
  'Quand je ne sais pas, j’appelle le référent : je n’invente pas la réponse.',
] as const
