/** The questions of a record, in the order in which they are asked, and what each answer changes. Pure: any screen draws it. */
import * as v from 'valibot'
import {
  type ActivityRecord,
  individualRecordSchema,
  labelOf,
  type WorkshopRecord,
  workshopRecordSchema,
} from './activity-record.ts'
import {
  partnersOffered,
  proposedThemes,
  type RecordContext,
  type RecordDraft,
} from './prefill-record.ts'
import { ask, optionsOf, type RecordField, type RecordOption } from './record-question.ts'
import {
  ageBandCodes,
  ageBands,
  autonomies,
  blockings,
  durationPresets,
  equipment,
  genders,
  helpLevels,
  orientations,
  recordPartners,
  results,
  situations,
  themeCodes,
  themes,
  workshopLevels,
  workshopTitles,
} from './record-lists.ts'

export type WorkshopDraft = Partial<WorkshopRecord>

const durations = durationPresets.map((minutes) => ({
  value: String(minutes),
  label: minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h${minutes % 60 || ''}`,
}))

/** Numbers would come first as keys of an object; a person reads them as they are. */
const levels = Object.entries(helpLevels)
  .map(([value, label]) => ({ value, label }))
  .toSorted((a, b) => Number(a.value) - Number(b.value))

const none = 'aucune'

function askThemes(chosen: readonly string[], context: RecordContext): RecordField {
  const first = proposedThemes(context)
  const others = themeCodes.filter((code) => !first.includes(code))
  const option = (value: keyof typeof themes) => ({ value, label: themes[value] })
  return ask({
    name: 'thematiques',
    legend: 'Thème',
    options: first.map(option),
    more: others.map(option),
    chosen,
    isMany: true,
    isNeeded: true,
  })
}

function askPartners(chosen: readonly string[], context: RecordContext): RecordField {
  const offered: readonly string[] | undefined = partnersOffered(context)
  const isNear = ({ value }: RecordOption) =>
    offered === undefined || offered.includes(value) || chosen.includes(value)
  const all = optionsOf(recordPartners)
  return ask({
    name: 'partenaires',
    legend: 'Organismes',
    options: all.filter(isNear),
    more: all.filter((option) => !isNear(option)),
    chosen,
    isMany: true,
  })
}

const askDuration = (duree: number | undefined) =>
  ask({ name: 'duree', legend: 'Durée', options: durations, chosen: [duree], isNeeded: true })

export interface RecordQuestions {
  /** In sight at once. */
  readonly fields: readonly RecordField[]
  /** Prefilled: looked at when somebody wants to. */
  readonly details: readonly RecordField[]
}

export function individualQuestions(draft: RecordDraft, context: RecordContext): RecordQuestions {
  const { resultat, blocage, premier_accompagnement: isFirst } = draft
  const first = isFirst === undefined || isFirst === null ? undefined : isFirst ? 'oui' : 'non'
  return {
    fields: [
      askThemes(draft.thematiques ?? [], context),
      askDuration(draft.duree),
      ask({
        name: 'resultat',
        legend: 'Résultat',
        options: optionsOf(results),
        chosen: [resultat],
        isNeeded: true,
      }),
      ...(resultat === 'bloquee'
        ? [
            ask({
              name: 'blocage',
              legend: 'Bloqué par',
              options: optionsOf(blockings),
              chosen: [blocage],
              isNeeded: true,
            }),
          ]
        : []),
      ask({
        name: 'autonomie',
        legend: 'La personne a fait',
        options: optionsOf(autonomies),
        chosen: [draft.autonomie],
        isNeeded: true,
      }),
      ask({
        name: 'statut_social',
        legend: 'Situation',
        options: optionsOf(situations),
        chosen: [draft.statut_social],
      }),
      ask({
        name: 'premier_accompagnement',
        legend: 'Première fois',
        options: [
          { value: 'oui', label: 'Oui' },
          { value: 'non', label: 'Non' },
        ],
        chosen: [first],
      }),
      ask({
        name: 'tranche_age',
        legend: 'Âge',
        options: optionsOf(ageBands),
        chosen: [draft.tranche_age],
        isNeeded: true,
      }),
    ],
    details: [
      askPartners(draft.partenaires ?? [], context),
      ask({
        name: 'niveau_aide',
        legend: 'Votre aide',
        options: levels,
        chosen: [draft.niveau_aide],
      }),
      ask({
        name: 'structure_de_redirection',
        legend: 'Envoyé vers',
        options: [{ value: none, label: 'Personne' }, ...optionsOf(orientations)],
        chosen: [draft.structure_de_redirection ?? none],
      }),
      ask({ name: 'genre', legend: 'Genre', options: optionsOf(genders), chosen: [draft.genre] }),
      ask({
        name: 'materiel',
        legend: 'Matériel',
        options: optionsOf(equipment),
        chosen: draft.materiel ?? [],
        isMany: true,
      }),
    ],
  }
}

/** The draft once `chosen` is the answer to `name`. */
export function answerIndividual(
  draft: RecordDraft,
  name: string,
  chosen: readonly string[],
): RecordDraft {
  if (name === 'thematiques' || name === 'partenaires' || name === 'materiel')
    return { ...draft, [name]: [...chosen] }
  const [one] = chosen
  if (one === undefined) return draft
  switch (name) {
    case 'duree':
    case 'niveau_aide':
      return { ...draft, [name]: Number(one) }
    case 'premier_accompagnement':
      return { ...draft, premier_accompagnement: one === 'oui' }
    case 'structure_de_redirection':
      return { ...draft, structure_de_redirection: one === none ? null : one }
    case 'resultat':
      return {
        ...draft,
        resultat: one,
        blocage: one === 'bloquee' ? (draft.blocage ?? null) : null,
      }
    default:
      return { ...draft, [name]: one }
  }
}

export function workshopQuestions(draft: WorkshopDraft, context: RecordContext): RecordQuestions {
  return {
    fields: [
      ask({
        name: 'titre_atelier',
        legend: 'Atelier',
        options: optionsOf(workshopTitles),
        chosen: [draft.titre_atelier],
        isNeeded: true,
      }),
      ask({
        name: 'niveau',
        legend: 'Niveau',
        options: optionsOf(workshopLevels),
        chosen: [draft.niveau],
        isNeeded: true,
      }),
      askDuration(draft.duree),
      askThemes(draft.thematiques ?? [], context),
    ],
    details: [],
  }
}

export function answerWorkshop(
  draft: WorkshopDraft,
  name: string,
  chosen: readonly string[],
): WorkshopDraft {
  const [one] = chosen
  if (name === 'thematiques') return { ...draft, thematiques: [...chosen] }
  if (name === 'duree') return { ...draft, duree: Number(one) }
  return { ...draft, [name]: one }
}

export const emptyWorkshop = ({ today }: RecordContext): WorkshopDraft => ({
  schema: 'activity-record/1',
  type: 'collectif',
  date: today,
  type_lieu: 'lieu_activite',
  thematiques: [],
  materiel: ['ordinateur'],
  partenaires: [],
  participants: {},
})

export const bandOptions: readonly RecordOption[] = ageBandCodes.map((value) => ({
  value,
  label: labelOf('tranche_age', value),
}))

/** `count` people of a band came; a band of nobody is not said. */
export function answerBand(draft: WorkshopDraft, band: string, count: number): WorkshopDraft {
  const others = Object.entries(draft.participants ?? {}).filter(([known]) => known !== band)
  const bands = count > 0 ? [...others, [band, count] as const] : others
  return { ...draft, participants: Object.fromEntries(bands) }
}

/** Names of the questions that are not answered, and cannot be left. */
export const unanswered = ({ fields }: RecordQuestions): readonly string[] =>
  fields.filter(({ isNeeded, chosen }) => isNeeded && chosen.length === 0).map(({ name }) => name)

/** `undefined` while something is missing. */
export function completeRecord(draft: RecordDraft | WorkshopDraft): ActivityRecord | undefined {
  const schema = draft.type === 'collectif' ? workshopRecordSchema : individualRecordSchema
  const record = v.safeParse(schema, draft)
  return record.success ? record.output : undefined
}
