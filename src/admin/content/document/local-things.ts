/** What a document itself offers to choose from: its steps, facts, questions, seasons, named conditions. */
import { entriesOf, sentenceOf } from '../tree/things.ts'
import { memberOf } from '../schema/fields-of-kind.ts'

export interface LocalThing {
  readonly id: string
  readonly label: string
}

export interface Question extends LocalThing {
  readonly values: readonly LocalThing[]
  readonly isMany: boolean
}

export interface LocalThings {
  readonly step: readonly LocalThing[]
  readonly fact: readonly LocalThing[]
  readonly season: readonly LocalThing[]
  readonly defined: readonly LocalThing[]
  /** By the name of the answer; questions that fill the same one are put together. */
  readonly question: readonly Question[]
  /** Languages of the document, French first. */
  readonly langs: readonly string[]
}

export const localThings = (value: unknown): LocalThings => {
  const steps = entriesOf(memberOf(value, 'steps'))
  const exits = memberOf(value, 'exits')
  return {
    step: [
      ...steps.map(([id, step]) => named(id, sentenceOf(memberOf(step, 'title')))),
      // Steps of a fragment leave it by « exit-<name> ».
      ...(Array.isArray(exits) ? exits : [])
        .filter((one): one is string => typeof one === 'string')
        .map((one) => ({ id: `exit-${one}`, label: `Sortie « ${one} »` })),
    ],
    fact: entriesOf(memberOf(value, 'facts')).map(([id, fact]) =>
      named(id, sentenceOf(memberOf(fact, 'text'))),
    ),
    season: entriesOf(memberOf(value, 'seasons')).map(([id]) => named(id, undefined)),
    defined: entriesOf(memberOf(value, 'define')).map(([id]) => named(id, undefined)),
    question: questionsOf(steps.map(([, step]) => step)),
    langs: langsOf(value),
  }
}

const named = (id: string, label: string | undefined): LocalThing => ({ id, label: label ?? id })

const questionsOf = (steps: readonly unknown[]): readonly Question[] => {
  const found = new Map<string, Question>()
  for (const step of steps) {
    const id = memberOf(step, 'answer')
    if (typeof id !== 'string') continue
    const known = found.get(id)
    const values = entriesOf(memberOf(step, 'options')).flatMap(([, option]) => {
      const value = memberOf(option, 'value')
      return typeof value === 'string' ? [named(value, sentenceOf(memberOf(option, 'label')))] : []
    })
    const unsure = memberOf(step, 'unsure') === true ? [{ id: '?', label: 'Je ne sais pas' }] : []
    const all = [...(known?.values ?? []), ...values, ...unsure]
    found.set(id, {
      id,
      label: known?.label ?? sentenceOf(memberOf(step, 'title')) ?? id,
      isMany: known?.isMany === true || memberOf(step, 'many') === true,
      values: all.filter((one, at) => all.findIndex((other) => other.id === one.id) === at),
    })
  }
  return [...found.values()]
}

const langsOf = (value: unknown): readonly string[] => {
  const langs = memberOf(value, 'langs')
  const listed = Array.isArray(langs)
    ? langs.filter((one): one is string => typeof one === 'string')
    : []
  return ['fr', ...listed.filter((lang) => lang !== 'fr')]
}
