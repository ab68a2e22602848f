import { unsureValue } from '#contract/condition.ts'
import type { Choice } from '#contract/step.ts'
import { answerRead, optionOrder, type View, weigh } from '../evaluate.ts'
import { reachableFrom } from '../flow.ts'
import { partsOf } from '../map-condition.ts'
import { outcomesOf } from '../outcomes.ts'
import { possibleRoutes } from '../route.ts'
import { paperConditions, routeConditions, stepConditions } from '../step-conditions.ts'
import { type Check, type Examined, error, warning } from './examine.ts'

const choicesOf = ({ guide }: Examined): readonly (readonly [string, Choice])[] =>
  Object.entries(guide.steps).flatMap(([id, step]) => (step.kind === 'choice' ? [[id, step]] : []))

/** Answers certainly given before each step: those given on every way to it. Forward data flow to a fixed point. */
function answersBefore({ guide, flow, reached }: Examined) {
  const before = new Map<string, ReadonlySet<string>>([[guide.start, new Set()]])
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false
    for (const id of reached) {
      const step = guide.steps[id]
      const after = new Set(before.get(id))
      if (step?.kind === 'choice') after.add(step.answer)
      for (const { to } of flow.get(id) ?? []) {
        const known = before.get(to)
        const shared = known === undefined ? after : [...known].filter((name) => after.has(name))
        hasChanged ||= known === undefined || [...shared].length < known.size
        before.set(to, new Set(shared))
      }
    }
  }
  return before
}

/** V01: every answer that a condition reads is given on every way to it. */
export const checkReads: Check = (examined) => {
  const before = answersBefore(examined)
  const filled = new Set(choicesOf(examined).map(([, { answer }]) => answer))
  return [...examined.reached].flatMap((id) => {
    const step = examined.guide.steps[id]
    if (step === undefined) return []
    const own = step.kind === 'choice' ? step.answer : undefined
    const unread = [
      ...routeConditions(step).map((placed) => ({ ...placed, own })),
      ...paperConditions(step).map((placed) => ({ ...placed, own: undefined })),
    ]
    return unread.flatMap(({ condition, at, own: given }) => {
      const missing = new Set(
        partsOf(condition)
          .flatMap((part) => answerRead(part) ?? [])
          .filter((name) => name !== given && before.get(id)?.has(name) !== true),
      )
      return [...missing].map((name) =>
        error(
          'V01',
          ['steps', id, ...at],
          filled.has(name)
            ? `la réponse « ${name} » est lue ici, mais un chemin y mène sans poser la question : posez-la sur tous les chemins`
            : `la réponse « ${name} » est lue ici, mais aucune question ne la remplit : corrigez son nom`,
        ),
      )
    })
  })
}

/** V02: a question changes the way, or the papers; otherwise we have no right to ask it. */
export const checkUseful: Check = (examined) => {
  const { guide, flow } = examined
  const order = optionOrder(guide)
  return choicesOf(examined).flatMap(([id, step]) => {
    const readers = [...reachableFrom(flow, id)]
      .flatMap((reader) => stepConditions(guide.steps[reader] ?? { kind: 'gate', next: [] }))
      .flatMap(({ condition }) => partsOf(condition))
      .filter((part) => answerRead(part) === step.answer)
    const seen = new Set(
      outcomesOf(step).map((outcome) =>
        readers.map((part) => weigh(part, { answers: { [step.answer]: outcome }, order })).join(),
      ),
    )
    return seen.size > 1
      ? []
      : [
          warning(
            'V02',
            ['steps', id, 'answer'],
            'aucune réponse à cette question ne change la suite ni les papiers : servez-vous-en, ou ne la posez pas',
          ),
        ]
  })
}

/** Steps met first after a question that choose their way on its answer; the question itself when it does. */
function firstReaders({ guide, flow }: Examined, id: string, answer: string): readonly string[] {
  const reads = (reader: string) => {
    const step = guide.steps[reader]
    return (
      step !== undefined &&
      routeConditions(step).some(({ condition }) =>
        partsOf(condition).some((part) => answerRead(part) === answer),
      )
    )
  }
  const open = new Map([...flow].map(([from, edges]) => [from, reads(from) ? [] : edges]))
  return [...reachableFrom(open, id)].filter(reads)
}

/** V04: « je ne sais pas » goes its own way, or is named; it does not follow another answer by accident. */
export const checkUnsure: Check = (examined) => {
  const { guide } = examined
  const order = optionOrder(guide)
  return choicesOf(examined).flatMap(([id, step]) => {
    if (!step.unsure) return []
    return firstReaders(examined, id, step.answer).flatMap((reader) => {
      const found = guide.steps[reader]
      if (found === undefined || !('next' in found)) return []
      const isNamed = routeConditions(found).some(({ condition }) =>
        partsOf(condition).some(
          (part) =>
            ('eq' in part && part.eq[0] === step.answer && part.eq[1] === unsureValue) ||
            ('in' in part && part.in[0] === step.answer && part.in[1].includes(unsureValue)) ||
            ('has' in part && part.has[0] === step.answer && part.has[1] === unsureValue),
        ),
      )
      const view = (outcome: View['answers'][string]): View => ({
        answers: { [step.answer]: outcome },
        order,
        isOpen: (answer) => answer !== step.answer,
      })
      const byDefault = (outcome: View['answers'][string]) =>
        possibleRoutes(found.next, view(outcome)).some(({ when }) => when === undefined)
      const others = outcomesOf(step).filter((outcome) => outcome !== unsureValue)
      return !isNamed && byDefault(unsureValue) && others.some(byDefault)
        ? [
            warning(
              'V04',
              ['steps', reader, 'next'],
              `« Je ne sais pas » (question « ${id} ») suit ici la même route qu'une autre réponse sans que ce soit écrit : ajoutez une suite pour « ? »`,
            ),
          ]
        : []
    })
  })
}
