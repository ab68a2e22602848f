/** The values that schemas list, as people call them. */
import type { Field } from './field.ts'

const byName: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  algorithm: { ES256: 'ECDSA, P-256', EdDSA: 'Ed25519' },
  diffusion: { aidant: 'Les aidants', public: 'Tout le monde' },
  levels: { '0': 'Orienter', '1': 'Montrer', '2': 'Faire avec', '3': 'Faire à la place' },
  role: {
    'self-service': 'Libre-service',
    workshop: 'Atelier',
    demonstration: 'Démonstration',
    welcome: 'Accueil',
  },
  scope: { place: 'Des lieux', province: 'Une province', country: 'Tout le pays' },
  trade: {
    counter: 'Agent d’accueil',
    'digital-mediator': 'Médiateur numérique',
    'social-worker': 'Travailleur social',
    'town-hall': 'Secrétaire de mairie',
    librarian: 'Bibliothécaire',
    'public-writer': 'Écrivain public',
    trainer: 'Formateur',
    volunteer: 'Bénévole',
    other: 'Autre',
  },
  downloads: { yes: 'Oui', no: 'Non', unknown: 'Nous ne savons pas' },
  ground: { '1': 'Lagon', '2': 'Soleil', '3': 'Feuille', '4': 'Brume' },
  kind: {
    info: 'Information',
    choice: 'Question',
    checklist: 'Papiers',
    external: 'Site officiel',
    gate: 'Aiguillage',
    result: 'Fin',
    include: 'Morceau partagé',
    'internal-phone': 'Téléphone interne',
    phone: 'Téléphone',
    email: 'Courriel',
    form: 'Formulaire',
    chat: 'Messagerie',
    guide: 'Un guide',
    office: 'Un guichet',
    place: 'Un lieu',
    help: 'Demander de l’aide ici',
    advice: 'Un conseil',
  },
  login: {
    none: 'Non',
    account: 'Oui, un compte du site',
    'nc-connect': 'Oui, NC Connect',
    unknown: 'Nous ne savons pas',
  },
  sheet: {
    summary: 'Le résumé',
    docs: 'Les papiers',
    office: 'Le guichet',
    dates: 'Les dates',
    nextsteps: 'Et après',
  },
  status: { draft: 'Brouillon', published: 'À publier' },
  tone: { done: 'C’est fait', later: 'Plus tard', stuck: 'Bloqué' },
  verdict: {
    likely: 'Sans doute oui',
    unlikely: 'Sans doute non',
    unknown: 'Nous ne savons pas',
    done: 'C’est fait',
    later: 'Plus tard',
    redirect: 'Une autre démarche',
  },
  visibility: { public: 'Tout le monde', helper: 'Avec un aidant seulement' },
}

export const wordsOfValue = (
  { name }: Pick<Field, 'name'>,
  value: string | number,
): string | undefined => byName[name]?.[String(value)]

/** « Question », « Papiers »… */
export const wordsOfKind = (kind: string): string => byName['kind']?.[kind] ?? kind
