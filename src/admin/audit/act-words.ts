import type { Names } from '../app/names.ts'

/** Acts of the audit in words. One that is not here yet is shown by its code: better than not shown. */
const words: Readonly<Record<string, string>> = {
  'signed-in': 'est entré',
  'recovery-code-used': 'est entré avec un code de secours',
  'recovery-codes-made': 'a fait de nouveaux codes de secours',
  'passkey-added': 'a ajouté une clé d’accès',
  'passkey-removed': 'a retiré une clé d’accès',
  'passkey-copied': 'a refusé une clé d’accès qui semble copiée',
  'command-token-made': 'a fait un jeton pour la ligne de commande',
  'staff-invited': 'a invité un collègue',
  'staff-link-made': 'a refait le lien d’entrée d’un collègue',
  'staff-role-changed': 'a changé un rôle',
  'staff-places-changed': 'a changé les lieux d’un collègue',
  'staff-partners-changed': 'a changé les partenaires d’un référent',
  'staff-disabled': 'a fermé un compte',
  'staff-enabled': 'a rouvert un compte',
  'staff-removed': 'a retiré quelqu’un de l’équipe',
  'question-answered': 'a répondu à une question',
  'answer-rewritten': 'a récrit une réponse',
  'answer-accepted': 'a accepté une réponse',
  'answer-sent-back': 'a renvoyé une réponse à son auteur',
  'questions-closed': 'a fermé des questions sans réponse',
  'drafts-imported': 'a importé le dossier de départ',
  'drafts-changed': 'a changé le contenu',
  'drafts-restored': 'a remis un contenu plus ancien',
  'enrolment-code-made': 'a fait un code pour un poste',
  'terminal-enrolled': 'a reçu un poste',
  'terminal-accepted': 'a accepté un poste',
  'terminal-revoked': 'a retiré un poste',
  'terminal-moved': 'a déplacé un poste',
  'terminal-cloned': 'a vu deux PC avec la même clé',
  'rollout-started': 'a commencé un envoi',
  'rollout-paused': 'a mis un envoi en pause',
  'rollout-resumed': 'a repris un envoi',
  'rollout-widened': 'a élargi un envoi',
  'rollout-halted': 'a arrêté un envoi : trop d’essais ont échoué',
  'rollout-asked-for-all': 'demande l’envoi à tous',
  'rollout-completed': 'a ouvert un envoi à tous',
}

/** Who did it: a name, the hub, or the number that somebody who left leaves behind. */
export const whoWords = (who: string): string => {
  if (who === 'hub') return 'Le hub'
  return /^s-[0-9a-z]{16}$/.test(who) ? `Ancien collègue ${who.slice(-4)}` : who
}

export const actWords = (act: string): string => words[act] ?? act

const aboutNames: Readonly<Record<string, string>> = {
  terminal: 'poste',
  place: 'lieu',
  seat: 'siège',
  staff: 'personne',
  role: 'rôle',
  number: 'publication',
  release: 'publication',
  passkey: 'clé',
  percent: 'part',
  revision: 'révision',
  files: 'fichiers',
  answer: 'réponse',
  questions: 'questions',
  partners: 'partenaires',
}

type About = Readonly<Record<string, string | number | boolean>>

/** Words of the release for the ids that it knows. */
const valueOf = (name: string, about: About, names: Names): string => {
  const value = about[name]
  if (name === 'place') return names.place(String(value)).name
  if (name === 'seat') return names.seat(String(about['place'] ?? ''), String(value))
  return value === true ? 'oui' : String(value)
}

/** « poste t-… · lieu Agence de Koné ». */
export const aboutWords = (about: About, names: Names): string =>
  Object.keys(about)
    .map((name) => `${aboutNames[name] ?? name} ${valueOf(name, about, names)}`)
    .join(' · ')
