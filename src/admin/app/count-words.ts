/** Every number that the console says with a word. A count that is not here is said without one. */

const words = {
  // Parc
  terminals: ['poste', 'postes'],
  places: ['# lieu', '# lieux'],
  otherConcerns: ['et # autre chose', 'et # autres choses'],
  daysUnverified: ['# jour', '# jours'],
  // Contenu
  errors: ['# erreur', '# erreurs'],
  errorsAllowed: [
    '# erreur : enregistrer est permis, publier attendra.',
    '# erreurs : enregistrer est permis, publier attendra.',
  ],
  warnings: ['# avertissement', '# avertissements'],
  neverVerified: ['# jamais vérifié', '# jamais vérifiés'],
  toReview: ['# à revoir', '# à revoir'],
  toVerify: ['# ligne à vérifier', '# lignes à vérifier'],
  hardFacts: ['# ligne ★', '# lignes ★'],
  moreLines: ['# ligne de plus', '# lignes de plus'],
  ways: ['# chemin', '# chemins'],
  screensAtMost: ['# écran au plus', '# écrans au plus'],
  sameLines: ['# ligne inchangée', '# lignes inchangées'],
  bothChanged: [
    '# passage a été changé des deux côtés. Gardez les deux textes avec le vôtre à cet endroit, ou choisissez.',
    '# passages ont été changés des deux côtés. Gardez les deux textes avec le vôtre à ces endroits, ou choisissez.',
  ],
  movedFiles: ['# fichier a été changé', '# fichiers ont été changés'],
  // Publier
  errorsToMend: [
    '# erreur : rien ne peut être publié avant de la corriger.',
    '# erreurs : rien ne peut être publié avant de les corriger.',
  ],
  guidesChanged: ['guide changé', 'guides changés'],
  guidesAdded: ['guide nouveau', 'guides nouveaux'],
  guidesRemoved: ['guide retiré', 'guides retirés'],
  guidesTouched: ['# guide touché', '# guides touchés'],
  changes: ['# changement', '# changements'],
  files: ['# fichier', '# fichiers'],
  factsNoLongerVerified: [
    '# fait que les postes montraient comme vérifié ne l’est plus : les gens liront « à vérifier au guichet ».',
    '# faits que les postes montraient comme vérifiés ne le sont plus : les gens liront « à vérifier au guichet ».',
  ],
  sentencesWithoutSound: ['# phrase n’a pas de son', '# phrases n’ont pas de son'],
  minutesLong: ['# minute', '# minutes'],
  papersMore: ['# papier de plus à apporter', '# papiers de plus à apporter'],
  papersLess: ['# papier de moins à apporter', '# papiers de moins à apporter'],
  screens: ['# écran', '# écrans'],
  countedTerminals: ['# poste', '# postes'],
  // Envois
  chosenTerminals: ['# poste choisi', '# postes choisis'],
  returnedTerminals: [
    '# poste est revenu à la publication d’avant.',
    '# postes sont revenus à la publication d’avant.',
  ],
  waitingForAnEnd: ['attend la fin d’une session', 'attendent la fin d’une session'],
  fetching: ['va la chercher', 'vont la chercher'],
  returned: ['revenu à celle d’avant', 'revenus à celle d’avant'],
  // Statistiques
  walks: ['# démarche suivie', '# démarches suivies'],
  recordsMissing: [
    '# compte rendu n’est jamais arrivé.',
    '# comptes rendus ne sont jamais arrivés.',
  ],
  envelopesRefused: [
    '# envoi refusé par le serveur. Il est gardé sur l’appareil, qui l’offre de nouveau à chaque démarrage.',
    '# envois refusés par le serveur. Ils sont gardés sur l’appareil, qui les offre de nouveau à chaque démarrage.',
  ],
  envelopesUnread: [
    '# envoi de ce fichier n’en est pas un : il reste sur l’appareil.',
    '# envois de ce fichier n’en sont pas : ils restent sur l’appareil.',
  ],
  countsLost: [
    '# envoi de comptes refusé par le serveur : ces visites manquent aux statistiques.',
    '# envois de comptes refusés par le serveur : ces visites manquent aux statistiques.',
  ],
  envelopesKept: ['# envoi reçu.', '# envois reçus.'],
  boxesAside: [
    '# envoi ne peut pas être lu pour l’instant. Il est gardé tel quel.',
    '# envois ne peuvent pas être lus pour l’instant. Ils sont gardés tels quels.',
  ],
  // Journal
  linkedLines: ['# ligne, liée à celle d’avant.', '# lignes, chacune liée à celle d’avant.'],
  // Questions
  workingDays: ['# jour ouvré', '# jours ouvrés'],
  questionsAnswered: ['# question', '# questions'],
  questionsWithoutText: [
    '# question dont le texte a été retiré : il parlait de quelqu’un.',
    '# questions dont le texte a été retiré : il parlait de quelqu’un.',
  ],
  // Équipe
  codesLeft: ['# code de secours reste.', '# codes de secours restent.'],
} as const satisfies Readonly<Record<string, readonly [one: string, several: string]>>

export type Counted = keyof typeof words

export const countedThings = Object.keys(words).filter((name): name is Counted => name in words)

const rules = new Intl.PluralRules('fr')
const digits = new Intl.NumberFormat('fr')

/** « 0 erreur », « 2 erreurs »; words alone for those that stand beside their number. French: up to two is one. */
export const counted = (thing: Counted, count: number | bigint): string =>
  words[thing][rules.select(Number(count)) === 'one' ? 0 : 1].replace('#', digits.format(count))
