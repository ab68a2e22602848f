/** What a record can say before the aidant touches it: what the guide and the assisted time already tell. */
import type { IndividualRecord } from './activity-record.ts'
import { durationPresets, type RecordPartner, type Theme } from './record-lists.ts'

/** What is known when the help ends. */
export interface RecordContext {
  /** Day where the deployment is, `YYYY-MM-DD`. */
  readonly today: string
  /** Guide that was open. */
  readonly guide?: string | undefined
  /** Its topic: CAFAT pays for health, and for pensions. */
  readonly topic?: string | undefined
  /** Ids of `registry/partners.yaml`. */
  readonly partners?: readonly string[]
  /** Those that the deployment works with, of the same ids; all there are where nobody knows. */
  readonly deploymentPartners?: readonly string[]
  /** How long the help lasted. */
  readonly assistedMs?: number | undefined
  /** Consent level the person agreed to. */
  readonly helpLevel?: number | undefined
}

/** Partners of the registry by the code of the record; any other one is `autre`. */
const partnerCodes: ReadonlyMap<string, RecordPartner> = new Map(
  Object.entries({
    'opt-nc': 'opt',
    'gouvernement-nc': 'gouvernement_nc',
    'province-sud': 'province_sud',
    'province-nord': 'province_nord',
    'province-iles': 'province_iles',
    cafat: 'cafat',
    dsf: 'finances_publiques_nc',
    'dfp-nc': 'finances_publiques_nc',
    enercal: 'enercal',
    eec: 'eec',
    cde: 'caledonienne_des_eaux',
    sic: 'sic',
    mairies: 'commune',
    'assurance-maladie': 'assurance_maladie',
    'assurance-retraite': 'assurance_retraite',
    caf: 'caf',
    msa: 'msa',
    'france-travail': 'france_travail',
    'finances-publiques': 'finances_publiques',
    'france-titres': 'france_titres',
    'la-poste': 'la_poste',
    urssaf: 'urssaf',
    'lot-et-garonne': 'departement',
    interieur: 'etat',
    etat: 'etat',
  } as const),
)

export const partnerCodeOf = (partner: string): RecordPartner =>
  partnerCodes.get(partner) ?? 'autre'

const everywhere: readonly RecordPartner[] = ['etat', 'commune', 'autre']

/** Those that people of a deployment meet. */
export const partnersOffered = ({
  deploymentPartners,
}: Pick<RecordContext, 'deploymentPartners'>): readonly RecordPartner[] | undefined =>
  deploymentPartners && [...new Set([...deploymentPartners.map(partnerCodeOf), ...everywhere])]

const byPartner: Partial<Readonly<Record<RecordPartner, readonly [Theme, ...Theme[]]>>> = {
  cafat: ['social_sante', 'travail_formation'],
  enercal: ['logement', 'argent_impots'],
  eec: ['logement', 'argent_impots'],
  caledonienne_des_eaux: ['logement', 'argent_impots'],
  sic: ['logement', 'argent_impots'],
  province_sud: ['famille_scolarite', 'social_sante'],
  province_nord: ['famille_scolarite', 'social_sante'],
  province_iles: ['famille_scolarite', 'social_sante'],
  finances_publiques_nc: ['argent_impots'],
  gouvernement_nc: ['papiers_elections_citoyennete', 'transports_mobilite'],
  opt: ['banque_et_achats_en_ligne', 'email'],
  assurance_maladie: ['social_sante'],
  assurance_retraite: ['travail_formation'],
  caf: ['famille_scolarite', 'logement'],
  msa: ['social_sante', 'famille_scolarite'],
  france_travail: ['travail_formation'],
  finances_publiques: ['argent_impots'],
  france_titres: ['papiers_elections_citoyennete', 'transports_mobilite'],
  la_poste: ['banque_et_achats_en_ligne', 'email'],
  urssaf: ['entrepreneuriat'],
  etat: ['papiers_elections_citoyennete', 'justice'],
  commune: ['papiers_elections_citoyennete', 'famille_scolarite'],
}

/** Topics of the home screen say more than a partner that has several. */
const byTopic: ReadonlyMap<string, Theme> = new Map(
  Object.entries({
    'sante-cafat': 'social_sante',
    travail: 'travail_formation',
    ecole: 'famille_scolarite',
    maison: 'logement',
    'papiers-identite': 'papiers_elections_citoyennete',
    sante: 'social_sante',
    retraite: 'travail_formation',
    emploi: 'travail_formation',
    famille: 'famille_scolarite',
    enfants: 'famille_scolarite',
    logement: 'logement',
    impots: 'argent_impots',
    papiers: 'papiers_elections_citoyennete',
    entreprise: 'entrepreneuriat',
    association: 'associations',
  } as const),
)

const everyday: readonly Theme[] = [
  'aide_aux_demarches_administratives',
  'navigation_sur_internet',
  'email',
  'social_sante',
  'argent_impots',
  'travail_formation',
  'famille_scolarite',
  'papiers_elections_citoyennete',
]

/** How many themes are in sight at first. */
export const themesInSight = 8

/** Those the partners of the guide are about, then those that are asked for every day: eight of them. */
export function proposedThemes({ partners = [], topic }: RecordContext): readonly Theme[] {
  const ofTopic = topic === undefined ? undefined : byTopic.get(topic)
  const ofPartners = partners.flatMap((partner) => byPartner[partnerCodeOf(partner)] ?? [])
  const all = [...(ofTopic ? [ofTopic] : []), ...ofPartners, ...everyday]
  return [...new Set(all)].slice(0, themesInSight)
}

/** The nearest preset, in minutes; between two, the longer. */
export const roundedDuration = (ms: number): number =>
  durationPresets.reduce((best, preset) =>
    Math.abs(preset - ms / 60_000) <= Math.abs(best - ms / 60_000) ? preset : best,
  )

/** What the form starts from. Absent: the aidant has to say. */
export type RecordDraft = Partial<IndividualRecord>

export function prefillRecord(context: RecordContext): RecordDraft {
  const { today, guide, partners = [], assistedMs, helpLevel } = context
  const hasGuide = guide !== undefined
  const [theme] = proposedThemes(context)
  return {
    schema: 'activity-record/1',
    type: 'individuel',
    date: today,
    type_lieu: 'lieu_activite',
    ...(assistedMs !== undefined && { duree: roundedDuration(assistedMs) }),
    thematiques: hasGuide && theme !== undefined ? [theme] : [],
    materiel: ['ordinateur'],
    partenaires: [...new Set(partners.map(partnerCodeOf))],
    demarche: guide ?? null,
    blocage: null,
    niveau_aide: helpLevel ?? 2,
    structure_de_redirection: null,
    genre: 'non_communique',
    statut_social: 'non_communique',
    premier_accompagnement: null,
  }
}
