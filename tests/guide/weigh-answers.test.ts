import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Diagnostic, DiagnosticAnswers } from '#contract/diagnostic.ts'
import { mostCausesShown } from '#contract/diagnostic.ts'
import { causesOf, mostWeights } from '#guide/weigh-answers.ts'
import { textOf } from './sample.ts'

type Weighs = Readonly<Record<string, number>>

const ids = ['appareil', 'lecture', 'langue', 'confiance', 'handicap'] as const
const cause = (id: string, from = 2): Diagnostic['causes'][number] => ({
  id,
  from,
  title: textOf(id, id),
  body: textOf(id, id),
  picture: 'doute',
  ways: [{ kind: 'help' }],
})
const question = (
  id: string,
  weights: readonly Weighs[],
  many = false,
): Diagnostic['questions'][number] => ({
  id,
  many,
  ask: textOf(id, id),
  answers: weights.map((weighs, at) => ({ id: `r${at}`, label: textOf('r', 'r'), weighs })),
})
const diagnostic = (
  questions: Diagnostic['questions'],
  causes = ids.map((id) => cause(id)),
): Diagnostic => ({
  schema: 'diagnostic/1',
  title: textOf('t', 't'),
  lead: textOf('l', 'l'),
  picture: 'doute',
  questions,
  causes,
})
const idsOf = (document: Diagnostic, answers: DiagnosticAnswers) =>
  causesOf(document, answers).map(({ id }) => id)

test('answers weigh several causes, and the heaviest come first', () => {
  const document = diagnostic([
    question('a', [{}, { appareil: 2, langue: 1 }]),
    question('b', [{}, { langue: 3 }]),
  ])
  expect(idsOf(document, { a: ['r1'], b: ['r1'] })).toEqual(['langue', 'appareil'])
})

test('what weighs less than its cause asks is no cause, and no answer is none', () => {
  const document = diagnostic([question('a', [{}, { appareil: 1 }])])
  expect(idsOf(document, { a: ['r1'] })).toEqual([])
  expect(idsOf(document, {})).toEqual([])
})

test('answers to what is no longer asked weigh nothing', () => {
  const document = diagnostic([question('a', [{ appareil: 2 }, {}])])
  expect(idsOf(document, { gone: ['r0'], a: ['gone'] })).toEqual([])
})

const weights = fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 3 }))
const anyDiagnostic = fc
  .array(
    fc.record({ many: fc.boolean(), answers: fc.array(weights, { minLength: 2, maxLength: 6 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((asked) =>
    diagnostic(asked.map(({ many, answers }, at) => question(`q${at}`, answers, many))),
  )
const someAnswers = ({ questions }: Diagnostic) =>
  fc.record(
    Object.fromEntries(
      questions.map(({ id, many, answers }) => [
        id,
        fc.subarray(
          answers.map((answer) => answer.id),
          { maxLength: many ? answers.length : 1 },
        ),
      ]),
    ),
  )

test('whatever is answered: three causes at most, all of the document, never lighter after heavier', () => {
  fc.assert(
    fc.property(
      anyDiagnostic.chain((document) => fc.tuple(fc.constant(document), someAnswers(document))),
      ([document, answers]) => {
        const weightOf = (id: string) =>
          document.questions.reduce(
            (sum, { id: asked, answers: offered }) =>
              offered
                .filter((answer) => answers[asked]?.includes(answer.id))
                .reduce((more, { weighs }) => more + (weighs[id] ?? 0), sum),
            0,
          )
        const found = idsOf(document, answers)
        expect(found.length).toBeLessThanOrEqual(mostCausesShown)
        const heavy = found.map(weightOf)
        expect(heavy).toEqual(heavy.toSorted((a, b) => b - a))
        expect(heavy.every((weight) => weight >= 2)).toBe(true)
        const left = ids.filter((id) => !found.includes(id) && weightOf(id) >= 2)
        expect(left.length === 0 || found.length === mostCausesShown).toBe(true)
        const most = mostWeights(document)
        for (const id of ids) expect(weightOf(id)).toBeLessThanOrEqual(most.get(id) ?? 0)
      },
    ),
  )
})
