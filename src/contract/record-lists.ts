/**
 * The lists of an activity record. Codes are those of the national tools of digital mediation (La Coop de la médiation
 * numérique, `schema.prisma` at 46aa33b), so that exports are read there; labels are ours. Partners, results, stops and
 * levels of help are ours.
 */

/** A code, and how an aidant reads it. */
export type Labels<Code extends string> = Readonly<Record<Code, string>>

const keysOf = <Code extends string>(labels: Labels<Code>) =>
  // A literal's keys, which `Object.keys` gives up as texts.
  Object.keys(labels).filter((key): key is Code => Object.hasOwn(labels, key))

export const recordTypes = { individuel: 'Individuel', collectif: 'Atelier' } as const

/** Basics first, then procedures. */
export const themes = {
  diagnostic_numerique: 'Faire le point',
  prendre_en_main_du_materiel: 'Clavier, souris, écran',
  maintenance_de_materiel: 'Réparer, entretenir',
  gere_ses_contenus_numeriques: 'Fichiers et photos',
  navigation_sur_internet: 'Aller sur Internet',
  email: 'Courriel',
  bureautique: 'Écrire un document',
  reseaux_sociaux: 'Réseaux sociaux',
  sante: 'Santé en ligne',
  banque_et_achats_en_ligne: 'Banque et achats',
  entrepreneuriat: 'Entreprise',
  insertion_professionnelle: 'Recherche d’emploi',
  securite_numerique: 'Sécurité, arnaques',
  parentalite: 'Enfants et écrans',
  scolarite_et_numerique: 'École en ligne',
  creer_avec_le_numerique: 'Créer',
  culture_numerique: 'Culture numérique',
  intelligence_artificielle: 'Intelligence artificielle',
  aide_aux_demarches_administratives: 'Démarche, autre',
  papiers_elections_citoyennete: 'Papiers, citoyenneté',
  famille_scolarite: 'Famille, bourses',
  social_sante: 'Santé, aides sociales',
  travail_formation: 'Travail, retraite',
  logement: 'Logement, eau, courant',
  transports_mobilite: 'Transports',
  argent_impots: 'Impôts, factures',
  justice: 'Justice',
  etrangers_europe: 'Étrangers',
  loisirs_sports_culture: 'Loisirs, sport',
  associations: 'Associations',
} as const
export type Theme = keyof typeof themes
export const themeCodes = keysOf(themes)

export const equipment = {
  ordinateur: 'Ordinateur',
  telephone: 'Téléphone',
  tablette: 'Tablette',
  autre: 'Autre',
  aucun: 'Aucun',
} as const

export const autonomies = {
  entierement_accompagne: 'Avec moi du début à la fin',
  partiellement_autonome: 'Seul, avec un coup de main',
  autonome: 'Seul',
} as const

/** Where the person was sent on to. */
export const orientations = {
  administration: 'Une administration',
  mediation_numerique: 'Un autre lieu d’aide',
  operateur_ou_organisme_en_charge: 'L’organisme lui-même',
  aide_sociale: 'Un service social',
  insertion_professionnelle: 'Un service de l’emploi',
  aide_aux_demarches_administratives: 'Une aide aux démarches',
  autre: 'Ailleurs',
} as const

export const genders = {
  feminin: 'Femme',
  masculin: 'Homme',
  non_communique: 'Non dit',
} as const

export const ageBands = {
  moins_de_douze: 'Moins de 12',
  douze_dix_huit: '12 à 17',
  dix_huit_vingt_quatre: '18 à 24',
  vingt_cinq_trente_neuf: '25 à 39',
  quarante_cinquante_neuf: '40 à 59',
  soixante_soixante_neuf: '60 à 69',
  soixante_dix_plus: '70 et plus',
  non_communique: 'Non dit',
} as const
export const ageBandCodes = keysOf(ageBands)

export const situations = {
  scolarise: 'Élève, étudiant',
  sans_emploi: 'Sans emploi',
  en_emploi: 'En emploi',
  retraite: 'Retraité',
  non_communique: 'Non dit',
} as const

export const workshopLevels = {
  debutant: 'Débutant',
  intermediaire: 'Intermédiaire',
  avance: 'Avancé',
} as const

/** Ours: titles are chosen, never written. */
export const workshopTitles = {
  premiers_pas: 'Premiers pas à l’ordinateur',
  courriel: 'Envoyer et recevoir un courriel',
  internet: 'Chercher sur Internet',
  mots_de_passe: 'Des mots de passe sûrs',
  arnaques: 'Reconnaître une arnaque',
  comptes_en_ligne: 'Ouvrir un compte en ligne',
  impots_en_ligne: 'Déclarer ses impôts en ligne',
  cv_et_emploi: 'CV et recherche d’emploi',
  telephone: 'Se servir de son téléphone',
  enfants_et_ecrans: 'Enfants et écrans',
  autre: 'Autre atelier',
} as const

export const recordPartners = {
  cafat: 'CAFAT',
  enercal: 'Enercal',
  eec: 'EEC',
  caledonienne_des_eaux: 'Calédonienne des eaux',
  sic: 'SIC',
  province_sud: 'Province Sud',
  province_nord: 'Province Nord',
  province_iles: 'Province des Îles',
  finances_publiques_nc: 'Finances publiques',
  gouvernement_nc: 'Gouvernement',
  opt: 'OPT',
  assurance_maladie: 'Assurance maladie',
  assurance_retraite: 'Assurance retraite',
  caf: 'CAF',
  msa: 'MSA',
  france_travail: 'France Travail',
  finances_publiques: 'Impôts',
  france_titres: 'France Titres',
  la_poste: 'La Poste',
  urssaf: 'Urssaf',
  departement: 'Département',
  etat: 'État',
  commune: 'Mairie',
  autre: 'Autre',
} as const
export type RecordPartner = keyof typeof recordPartners

export const results = {
  terminee: 'C’est fait',
  a_poursuivre: 'À poursuivre',
  bloquee: 'Bloqué',
  reorientee: 'Envoyé ailleurs',
} as const

/** On what it stopped; also the codes of a question to a referent. */
export const blockings = {
  mot_incompris: 'Un mot pas compris',
  compte_bloque: 'Compte bloqué',
  code_non_recu: 'Code pas reçu',
  piece_refusee: 'Papier refusé',
  site_en_panne: 'Site en panne',
  droit_incertain: 'Droit pas sûr',
  autre: 'Autre',
} as const

/** Consent levels of assisted mode, 0 to 3. */
export const helpLevels = {
  '0': 'Orienter',
  '1': 'Montrer',
  '2': 'Faire avec',
  '3': 'Faire à sa place',
} as const

/** Minutes. */
export const durationPresets = [15, 30, 45, 60, 90, 120] as const

/** Every list whose codes an export holds, by the name of the field that holds them. */
export const recordLists = {
  type: recordTypes,
  thematiques: themes,
  materiel: equipment,
  autonomie: autonomies,
  structure_de_redirection: orientations,
  genre: genders,
  tranche_age: ageBands,
  statut_social: situations,
  niveau: workshopLevels,
  titre_atelier: workshopTitles,
  partenaires: recordPartners,
  resultat: results,
  blocage: blockings,
  niveau_aide: helpLevels,
  participants: ageBands,
} as const satisfies Readonly<Record<string, Labels<string>>>
