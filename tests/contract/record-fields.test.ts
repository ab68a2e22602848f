import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  type ActivityRecord,
  activityRecordSchema,
  isKnownCode,
} from '../../src/contract/activity-record.ts'
import { prefillRecord, type RecordDraft } from '../../src/contract/prefill-record.ts'
import {
  answerBand,
  answerIndividual,
  answerWorkshop,
  completeRecord,
  emptyWorkshop,
  individualQuestions,
  type RecordQuestions,
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

describe('11. every exported record validates against the enumerations of assisted-mode.md 4.6', () => {
  /** Codes of a record by the list they are of; numbers that are codes too. */
  const codesIn = (record: ActivityRecord) =>
    Object.entries(record).flatMap(([field, value]): readonly (readonly [string, string])[] => {
      if (!Object.hasOwn(recordLists, field)) return []
      if (Array.isArray(value)) return value.map((code) => [field, code] as const)
      if (typeof value === 'object' && value !== null)
        return Object.keys(value).map((code) => [field, code] as const)
      return value === null ? [] : [[field, String(value)]]
    })
  /** Touches as they fall: which question, and which of its answers. */
  const touches = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 5, maxLength: 60 })
  const walk = <Draft>(
    start: Draft,
    falls: readonly (readonly [number, number])[],
    questionsOf: (draft: Draft) => RecordQuestions,
    answer: (draft: Draft, name: string, chosen: readonly string[]) => Draft,
  ) =>
    falls.reduce((draft, [whichQuestion, whichAnswer]) => {
      const { fields, details } = questionsOf(draft)
      const all = [...fields, ...details]
      const field = all[whichQuestion % all.length]
      const options = [...(field?.options ?? []), ...(field?.more ?? [])]
      const option = options[whichAnswer % options.length]
      return field && option ? answer(draft, field.name, [option.value]) : draft
    }, start)

  test('whatever an aidant touches on the form of an accompaniment', () => {
    let complete = 0
    fc.assert(
      fc.property(touches, (falls) => {
        const context = { today }
        const draft = walk(
          prefillRecord(afterHelp),
          falls,
          (now) => individualQuestions(now, context),
          answerIndividual,
        )
        const record = completeRecord(draft)
        if (!record) return
        complete += 1
        expect(v.safeParse(activityRecordSchema, record).success).toBe(true)
        for (const [list, code] of codesIn(record)) expect(isKnownCode(list, code), code).toBe(true)
      }),
      { numRuns: 300 },
    )
    expect(complete).toBeGreaterThan(50)
  })

  test('whatever an aidant touches on the form of a workshop', () => {
    fc.assert(
      fc.property(
        touches,
        fc.constantFrom(...Object.keys(recordLists.participants)),
        (falls, band) => {
          const context = { today }
          const draft = walk(
            answerBand(emptyWorkshop(context), band, 3),
            falls,
            (now) => workshopQuestions(now, context),
            answerWorkshop,
          )
          const record = completeRecord(draft)
          for (const [list, code] of record ? codesIn(record) : [])
            expect(isKnownCode(list, code), code).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
