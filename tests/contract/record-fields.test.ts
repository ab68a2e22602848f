import { describe, expect, test } from 'vitest'
import { prefillRecord, type RecordDraft } from '../../src/contract/prefill-record.ts'
import {
  answerBand,
  answerIndividual,
  answerWorkshop,
  completeRecord,
  emptyWorkshop,
  individualQuestions,
  unanswered,
  workshopQuestions,
} from '../../src/contract/record-fields.ts'
import { recordLists } from '../../src/contract/record-lists.ts'

const today = '2026-11-22'
const afterHelp = {
  today,
  guide: 'cafat-compte',
  topic: 'sante-cafat',
  partners: ['cafat'],
  assistedMs: 27 * 60_000,
  helpLevel: 2,
}

const answerAll = (draft: RecordDraft, answers: readonly (readonly [string, string])[]) =>
  answers.reduce((before, [name, value]) => answerIndividual(before, name, [value]), draft)

describe('after a help of half an hour on a guide', () => {
  const draft = prefillRecord(afterHelp)

  test('six touches make a whole record: five answers, and « Enregistrer »', () => {
    const answers = [
      ['resultat', 'terminee'],
      ['autonomie', 'partiellement_autonome'],
      ['tranche_age', 'soixante_dix_plus'],
      ['statut_social', 'retraite'],
      ['premier_accompagnement', 'oui'],
    ] as const
    const done = answerAll(draft, answers)
    expect(answers.length + 1).toBeLessThanOrEqual(8)
    expect(completeRecord(done)).toMatchObject({
      duree: 30,
      thematiques: ['social_sante'],
      partenaires: ['cafat'],
      demarche: 'cafat-compte',
      niveau_aide: 2,
      premier_accompagnement: true,
    })
  })

  test('three answers are needed, and nothing else', () => {
    expect(unanswered(individualQuestions(draft, afterHelp))).toEqual([
      'resultat',
      'autonomie',
      'tranche_age',
    ])
  })

  test('what blocked is asked when it is blocked, and forgotten when it is not any more', () => {
    const blocked = answerIndividual(draft, 'resultat', ['bloquee'])
    expect(unanswered(individualQuestions(blocked, afterHelp))).toContain('blocage')
    const why = answerIndividual(blocked, 'blocage', ['compte_bloque'])
    expect(answerIndividual(why, 'resultat', ['terminee']).blocage).toBeNull()
  })
})

test('without a guide, eight touches are enough', () => {
  const draft = prefillRecord({ today })
  const questions = individualQuestions(draft, { today })
  const asked = questions.fields.filter(
    ({ chosen, name }) => chosen.length === 0 || name === 'statut_social',
  )
  expect(asked.length + 1).toBeLessThanOrEqual(8)
})

test('every answer of every question is a code of its list', () => {
  const context = { today }
  const blocked = answerIndividual(prefillRecord(context), 'resultat', ['bloquee'])
  const all = [
    ...Object.values(individualQuestions(blocked, context)).flat(),
    ...Object.values(workshopQuestions(emptyWorkshop(context), context)).flat(),
  ]
  for (const [list, labels] of Object.entries(recordLists)) {
    const field = all.find(({ name }) => name === list)
    if (!field) continue
    const offered = [...field.options, ...(field.more ?? [])].map(({ value }) => value)
    const codes = Object.keys(labels)
    const own = offered.filter((code) => code !== 'aucune' || codes.includes(code))
    expect(new Set(own)).toEqual(new Set(codes))
    expect(own).toHaveLength(codes.length)
  }
})

test('a workshop is its title, its level, how long, and who came by age', () => {
  const context = { today }
  const chosen = [
    ['titre_atelier', 'arnaques'],
    ['niveau', 'debutant'],
    ['duree', '90'],
    ['thematiques', 'securite_numerique'],
  ] as const
  const named = chosen.reduce(
    (draft, [name, value]) => answerWorkshop(draft, name, [value]),
    emptyWorkshop(context),
  )
  expect(unanswered(workshopQuestions(named, context))).toEqual([])
  expect(completeRecord(named)).toBeUndefined()
  const more = answerBand(answerBand(named, 'soixante_dix_plus', 4), 'douze_dix_huit', 1)
  expect(completeRecord(answerBand(more, 'douze_dix_huit', 0))).toMatchObject({
    type: 'collectif',
    duree: 90,
    participants: { soixante_dix_plus: 4 },
  })
})
