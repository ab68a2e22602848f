/** Records as aidants make them, for every suite that needs one. */
import type { IndividualRecord, WorkshopRecord } from '../../src/contract/activity-record.ts'

export const anIndividual = (also: Partial<IndividualRecord> = {}): IndividualRecord => ({
  schema: 'activity-record/1',
  type: 'individuel',
  date: '2026-11-20',
  duree: 30,
  type_lieu: 'lieu_activite',
  thematiques: ['social_sante'],
  materiel: ['ordinateur'],
  partenaires: ['cafat'],
  demarche: 'cafat-compte',
  autonomie: 'partiellement_autonome',
  resultat: 'terminee',
  blocage: null,
  niveau_aide: 2,
  structure_de_redirection: null,
  genre: 'non_communique',
  tranche_age: 'soixante_dix_plus',
  statut_social: 'retraite',
  premier_accompagnement: true,
  ...also,
})

export const aWorkshop = (also: Partial<WorkshopRecord> = {}): WorkshopRecord => ({
  schema: 'activity-record/1',
  type: 'collectif',
  date: '2026-11-20',
  duree: 90,
  type_lieu: 'lieu_activite',
  thematiques: ['securite_numerique'],
  materiel: ['ordinateur'],
  partenaires: [],
  titre_atelier: 'arnaques',
  niveau: 'debutant',
  participants: { soixante_dix_plus: 4, soixante_soixante_neuf: 3 },
  ...also,
})
