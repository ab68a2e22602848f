import type { Condition } from '#contract/condition.ts'
import type { Include, Route, Step, WrittenStep } from '#contract/step.ts'
import type { Text } from '#contract/text.ts'

/** What becomes of the names and words of a step when it moves into a guide. */
export interface StepMap {
  readonly target: (id: string) => string
  readonly answer: (name: string) => string
  readonly fact: (id: string) => string
  readonly text: (text: Text) => Text
  readonly condition: (condition: Condition) => Condition
}

/** The same step under other names; every text, route, answer, fact and condition goes through `map`. */
export function mapStep(step: Exclude<WrittenStep, Include>, map: StepMap): Step {
  const { target, text } = map
  const when = (condition: Condition | undefined) =>
    condition === undefined ? {} : { when: map.condition(condition) }
  const route = (written: Route): Route => ({ ...when(written.when), to: target(written.to) })
  if (step.kind === 'gate') return { kind: 'gate', next: step.next.map(route) }
  const words = {
    title: text(step.title),
    ...(step.body === undefined ? {} : { body: text(step.body) }),
    facts: step.facts.map(map.fact),
    helper: step.helper.map(text),
  }
  switch (step.kind) {
    case 'info':
    case 'practice':
      return { ...step, ...words, next: step.next.map(route) }
    case 'choice':
      return {
        ...step,
        ...words,
        answer: map.answer(step.answer),
        ...(step.why === undefined ? {} : { why: text(step.why) }),
        options: step.options.map(({ label, hint, ...option }) => ({
          ...option,
          label: text(label),
          ...(hint === undefined ? {} : { hint: text(hint) }),
        })),
        next: step.next.map(route),
      }
    case 'checklist':
      return {
        ...step,
        ...words,
        docs: step.docs.map(({ doc, required, when: condition }) => ({
          doc,
          required,
          ...when(condition),
        })),
        ifMissing: target(step.ifMissing),
        next: step.next.map(route),
      }
    case 'external':
      return {
        ...step,
        ...words,
        tasks: step.tasks.map(text),
        avoid: step.avoid.map(text),
        resume: step.resume.map(({ outcome, label, tone, to }) => ({
          outcome,
          label: text(label),
          tone,
          to: target(to),
        })),
        offline: { say: text(step.offline.say), to: target(step.offline.to) },
      }
    default:
      return { ...step, ...words, nextsteps: step.nextsteps.map(text) }
  }
}
