/** What a text may say of somebody, and how it is told to whoever writes. The text itself is never repeated. */

/** In the order in which they are told. */
export const personalCodes = [
  'email',
  'phone',
  'long-number',
  'birth',
  'address',
  'secret',
  'titled-name',
  'named-person',
] as const
export type PersonalCode = (typeof personalCodes)[number]

export const personalSentences: Readonly<Record<PersonalCode, string>> = {
  email: 'Il y a une adresse e-mail. Retirez-la : la réponse n’en a pas besoin.',
  phone: 'Il y a un numéro de téléphone. Retirez-le : personne ne sera rappelé.',
  'long-number':
    'Il y a un long numéro (assuré, compte, carte, contrat, dossier). Retirez-le : la question vaut pour tout le monde.',
  birth: 'Il y a une date de naissance. Dites l’âge, si elle compte.',
  address: 'Il y a une adresse. Dites la commune, si elle compte.',
  secret: 'Il y a un mot de passe, un code ou un identifiant. Retirez-le.',
  'titled-name': 'Il y a le nom de quelqu’un. Écrivez « la personne ».',
  'named-person':
    'Il y a un nom ou un prénom. Écrivez « la personne », « son mari », « l’enfant ».',
}
