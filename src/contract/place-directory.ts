/**
 * Where else people are helped, as the national standard « Lieux de médiation numérique » says it: LaMednum,
 * standard-mediation-num, schema.json v1.0.2 of 2024-04-11, Licence Ouverte (etalab-2.0). Names and values are the
 * standard's own, so that a place goes to the national map and comes from it without being translated. Where the standard
 * joins several values with `|`, a list is written here.
 */
import * as v from 'valibot'
import { sourceSchema } from './fact.ts'
import { dateSchema, idSchema, lineSchema, maxTextLength } from './words.ts'

/** Name of its file in a release, under `doors/`. */
export const directoryDoor = 'directory'

/** Days after its update (`date_maj`) during which a place is shown without « à vérifier ». */
export const freshPlaceDays = 365

export const services = [
  'Aide aux démarches administratives',
  'Maîtrise des outils numériques du quotidien',
  'Insertion professionnelle via le numérique',
  'Utilisation sécurisée du numérique',
  'Parentalité et éducation avec le numérique',
  'Loisirs et créations numériques',
  'Compréhension du monde numérique',
  'Accès internet et matériel informatique',
  'Acquisition de matériel informatique à prix solidaire',
] as const
export const publics = [
  'Jeunes',
  'Étudiants',
  'Familles et/ou enfants',
  'Seniors',
  'Femmes',
] as const
export const cares = [
  'Surdité',
  'Handicaps moteurs',
  'Handicaps mentaux',
  'Illettrisme',
  'Langues étrangères (anglais)',
  'Langues étrangères (autres)',
  'Déficience visuelle',
] as const
export const fees = ['Gratuit', 'Gratuit sous condition', 'Payant'] as const
export const accesses = [
  'Se présenter',
  'Téléphoner',
  'Contacter par mail',
  'Prendre un RDV en ligne',
  "Ce lieu n'accueille pas de public",
  'Envoyer un mail avec une fiche de prescription',
] as const
export const manners = [
  'En autonomie',
  'Accompagnement individuel',
  'Dans un atelier collectif',
  'À distance',
] as const
export const programmes = [
  'Aidants Connect',
  'Bibliothèques numérique de référence',
  'Certification PIX',
  'Conseillers numériques',
  'Emmaüs Connect',
  'France Services',
  'Grande école du numérique',
  'La Croix Rouge',
  "Point d'accès numérique CAF",
  'Promeneurs du net',
  'Relais numérique (Emmaüs Connect)',
] as const
/** The standard's pattern and its own description do not write the sixth alike: both are in files that exist. */
export const labels = [
  'Formé à « Mon Espace Santé »',
  'Formé à « DUPLEX » (illettrisme)',
  'Arnia/MedNum BFC (Bourgogne-Franche-Comté)',
  'Collectif ressources et acteurs réemploi (Normandie)',
  'Étapes numériques (La Poste)',
  'Étapes numériques(La Poste)',
  'Fabriques de Territoire',
  'Les Éclaireurs du numérique (Drôme)',
  'Mes Papiers (Métropole de Lyon)',
  'ORDI 3.0',
  'SUD LABS (PACA)',
] as const

const long = v.pipe(v.string(), v.nonEmpty('texte vide'), v.maxLength(maxTextLength))
const several = <T extends v.GenericSchema<string>>(item: T) =>
  v.optional(v.pipe(v.array(item), v.minLength(1), v.maxLength(30)))
/** No value of a list may hold what separates them in a file of the standard. */
const listed = v.pipe(
  lineSchema,
  v.regex(/^[^|]+$/, 'le signe « | » sépare les valeurs : faites une liste'),
)
const web = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s|]+$/, 'adresse attendue : https://…'),
  v.maxLength(500),
)
const degrees = (most: number) =>
  v.optional(
    v.pipe(v.number(), v.minValue(-most, 'degrés (WGS84)'), v.maxValue(most, 'degrés (WGS84)')),
  )

/**
 * One place. Only what no list can do without is required to write it; what the national map asks beside is told by the
 * check (N02), since an honest directory may know a place without its number of identification, or from a page without a date.
 */
export const nationalPlaceSchema = v.strictObject({
  id: v.pipe(listed, v.maxLength(100)),
  /** SIRET, RNA, or RIDET in New Caledonia and French Polynesia. */
  pivot: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-zA-Z0-9]{9,14}$/, 'SIRET, RNA ou RIDET attendu : 9 à 14 lettres et chiffres'),
    ),
  ),
  nom: lineSchema,
  commune: lineSchema,
  code_postal: v.optional(
    v.pipe(v.string(), v.regex(/^\d{5}$/, 'code postal attendu : cinq chiffres, entre guillemets')),
  ),
  code_insee: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^([013-9]\d|2[AB1-9])\d{3}$/, 'code INSEE attendu : cinq signes, entre guillemets'),
    ),
  ),
  adresse: v.optional(lineSchema),
  complement_adresse: v.optional(lineSchema),
  latitude: degrees(90),
  longitude: degrees(180),
  typologie: several(listed),
  telephone: several(
    v.pipe(
      v.string(),
      v.regex(
        /^\+(?:33|590|594|262|596|269|687|689|508|681)\d{6,9}$/,
        'téléphone attendu sous la forme internationale, sans espace : +687250000',
      ),
    ),
  ),
  courriels: several(v.pipe(v.string(), v.email())),
  site_web: several(web),
  /** As OpenStreetMap writes opening hours: `Mo-Fr 09:00-12:00,14:00-18:30`. */
  horaires: v.optional(v.pipe(v.string(), v.nonEmpty('texte vide'), v.maxLength(500))),
  presentation_resume: v.optional(
    v.pipe(v.string(), v.nonEmpty('texte vide'), v.maxLength(280, '280 caractères au plus')),
  ),
  presentation_detail: v.optional(long),
  /** Who produced this line, in the national file. */
  source: v.optional(lineSchema),
  itinerance: several(v.picklist(['Itinérant', 'Fixe'])),
  structure_parente: v.optional(lineSchema),
  date_maj: v.optional(dateSchema),
  services: several(v.picklist(services)),
  publics_specifiquement_adresses: several(v.picklist(publics)),
  prise_en_charge_specifique: several(v.picklist(cares)),
  frais_a_charge: several(v.picklist(fees)),
  dispositif_programmes_nationaux: several(v.picklist(programmes)),
  formations_labels: several(v.picklist(labels)),
  autres_formations_labels: several(listed),
  modalites_acces: several(v.picklist(accesses)),
  modalites_accompagnement: several(v.picklist(manners)),
  fiche_acces_libre: v.optional(web),
  prise_rdv: v.optional(web),
  /** Ours: columns of a file that the standard does not have, kept as they came. */
  hors_standard: v.optional(v.record(lineSchema, long)),
})
export type NationalPlace = v.InferOutput<typeof nationalPlaceSchema>

/** What the standard requires of every line. */
export const requiredByStandard = [
  'id',
  'pivot',
  'nom',
  'commune',
  'code_postal',
  'adresse',
  'date_maj',
] as const satisfies readonly (keyof NationalPlace)[]

/** `directory/<id>.directory.yaml`: places of one origin. */
export const placeListSchema = v.strictObject({
  schema: v.literal('directory/1', 'schéma attendu : directory/1'),
  id: idSchema,
  /** Where this list was taken from, and the date it bears. */
  source: sourceSchema,
  /** « Licence Ouverte 2.0 (etalab) » for what comes from the national map. */
  licence: v.optional(lineSchema),
  places: v.pipe(v.array(nationalPlaceSchema), v.maxLength(3000, '3000 lieux au plus par fichier')),
})
export type PlaceList = v.InferOutput<typeof placeListSchema>

/** Monday is 1. */
export const openingSchema = v.object({
  days: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  /** `HH:MM`, in the order of the day. */
  times: v.array(v.tuple([v.string(), v.string()])),
})
export type Opening = v.InferOutput<typeof openingSchema>

const ranks = v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))))

/** A place as a terminal reads it. Lists of the standard are told by their rank in them. */
export const foundPlaceSchema = v.object({
  id: v.string(),
  name: v.string(),
  commune: v.string(),
  /** Lines of the address, the postal code's last. */
  address: v.array(v.string()),
  at: v.optional(v.tuple([v.number(), v.number()])),
  /** As people write them: `25 00 00`, `05 53 00 00 00`. */
  phones: v.optional(v.array(v.string())),
  emails: v.optional(v.array(v.string())),
  /** Absent where nobody wrote them, or where they cannot be said in words. */
  hours: v.optional(v.array(openingSchema)),
  note: v.optional(v.string()),
  services: ranks,
  publics: ranks,
  cares: ranks,
  fees: ranks,
  accesses: ranks,
  manners: ranks,
  /** Its public page, and the drawing of its QR code; only in `https`. */
  page: v.optional(v.object({ address: v.string(), modules: v.string() })),
  updated: v.nullable(dateSchema),
  /** Rank in `sources`. */
  from: v.number(),
})
export type FoundPlace = v.InferOutput<typeof foundPlaceSchema>

/** The file `doors/directory` of a release. */
export const foundDirectorySchema = v.object({
  schema: v.literal('found-places/1'),
  sources: v.array(v.object({ name: v.string(), dated: v.nullable(dateSchema) })),
  /** By place of the deployment, the entry that is that very place. */
  here: v.record(idSchema, v.string()),
  places: v.array(foundPlaceSchema),
})
export type FoundDirectory = v.InferOutput<typeof foundDirectorySchema>
