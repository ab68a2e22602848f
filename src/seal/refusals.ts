/** Everything a release can be refused for: a code that never changes meaning, and what to tell an administrator. */

export type Role = 'root' | 'timestamp' | 'snapshot' | 'targets'

/** One sentence by code. Codes are written in reports of terminals: add some, never rename one. */
export const refusalSentences = {
  // On the way.
  offline: 'Le serveur des publications ne répond pas, ou la connexion a été coupée.',
  missing: 'Le serveur n’a pas ce fichier.',
  'server-error': 'Le serveur a répondu par une erreur.',
  'too-big': 'Le fichier est plus gros qu’annoncé : le téléchargement a été arrêté.',
  'wrong-length': 'Le fichier n’a pas la taille annoncée.',
  'too-slow': 'Le téléchargement est trop lent : il a été abandonné et reprendra plus tard.',
  'too-long': 'Le téléchargement a dépassé la durée permise : il reprendra plus tard.',
  // As it is written.
  'bad-json':
    'Ce fichier n’est pas du JSON : un portail de connexion l’a peut-être remplacé, ou il est coupé.',
  'too-deep': 'Ce fichier est imbriqué bien au-delà de ce qu’une publication contient.',
  'duplicate-key':
    'Ce fichier donne deux fois la même clé : deux lecteurs le comprendraient autrement.',
  'bad-metadata': 'Ce fichier n’a pas la forme d’un fichier de signature TUF.',
  'wrong-role': 'Ce fichier de signature est d’une autre sorte que celle demandée.',
  'unsupported-version': 'Ce fichier suit une version de TUF que ce poste ne connaît pas.',
  'unsupported-key': 'Une clé n’est pas une clé Ed25519, la seule sorte acceptée.',
  'unsupported-hash': 'Une empreinte manque ou n’est pas un SHA-256 en minuscules.',
  'unsupported-delegations':
    'La publication délègue sa signature à d’autres, ce qui n’est pas accepté.',
  'unsupported-layout':
    'Les fichiers de la publication ne portent pas leur empreinte dans leur nom.',
  'bad-key-id': 'Le nom d’une clé ne correspond pas à son contenu.',
  'bad-path': 'Un fichier de la publication porte un nom interdit.',
  'bad-release': 'La publication est signée, mais sa description est incomplète.',
  // What is trusted.
  'below-threshold':
    'Il manque des signatures valables : la publication n’est pas celle de l’administrateur.',
  'duplicate-signature': 'La même clé a signé deux fois le même fichier.',
  rollback: 'Cette publication est plus ancienne que celle du poste.',
  'wrong-version': 'Le numéro du fichier n’est pas celui qui était annoncé.',
  'hash-mismatch': 'Le contenu du fichier n’est pas celui qui a été signé.',
  expired: 'La date limite de cette publication est passée : elle est peut-être ancienne.',
  'wrong-deployment': 'Cette publication est celle d’un autre programme.',
  'client-too-old': 'Cette publication demande une version plus récente du logiciel du poste.',
  // On this terminal.
  'no-trusted-root': 'Les clés de départ de ce poste sont illisibles : il faut le réinstaller.',
  'store-failed': 'Le disque de ce poste n’a pas pu lire ou écrire.',
  'no-room': 'Le disque de ce poste n’a plus assez de place pour cette publication.',
  'no-crypto': 'Cette page n’est pas servie en https : le navigateur ne peut rien y vérifier.',
  damaged: 'Un fichier gardé sur ce poste est abîmé.',
  'nothing-pending': 'Aucune nouvelle publication n’attend sur ce poste.',
  'failed-before': 'Cette publication a déjà échoué à l’essai sur ce poste.',
} as const

export type RefusalCode = keyof typeof refusalSentences

export interface Refusal {
  readonly code: RefusalCode
  /** The metadata at fault. */
  readonly role?: Role
  /** The file of the release at fault, by its name there. */
  readonly file?: string
}

const roleNames: Readonly<Record<Role, string>> = {
  root: 'clés racines',
  timestamp: 'horodatage',
  snapshot: 'instantané',
  targets: 'liste des fichiers',
}

/** The sentence for an administrator, with what it is about. Names come from the release: show them as text. */
export function explainRefusal({ code, role, file }: Refusal): string {
  const about = file ?? (role && roleNames[role])
  return about === undefined ? refusalSentences[code] : `${refusalSentences[code]} (${about})`
}
