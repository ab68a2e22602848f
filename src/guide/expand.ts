import type { Finding } from '#contract/finding.ts'
import type { Fact } from '#contract/fact.ts'
import type { Guide, WrittenGuide } from '#contract/guide.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import type { Include, Step, WrittenStep } from '#contract/step.ts'
import { checkIncludes, type Fragments } from './check-includes.ts'
import { renameAnswers } from './map-condition.ts'
import { mapStep, type StepMap } from './map-step.ts'
import { namesUsed, resolveDefinitions, unfold } from './resolve-definitions.ts'
import { prefixFacts } from './prefix-facts.ts'
import { stepConditions } from './step-conditions.ts'

const maxIdLength = 64

/** Steps being put in place: those of the guide, or those of a fragment under the names of its include. */
interface Frame {
  readonly steps: Readonly<Record<string, WrittenStep>>
  readonly prefix: string
  /** Name of a route's target once in place. */
  readonly target: (id: string) => string
  readonly answer: (name: string) => string
}

/**
 * Puts fragments in place and unfolds named conditions. A step of a fragment takes the id `<include>-<step>`, its facts
 * likewise; a route `exit-<name>` goes where the include says; an answer takes the name the include maps it to, or the
 * prefix. Fails with findings I01 and I02, in time bounded by 200 steps whatever was written.
 */
export function expandGuide(written: WrittenGuide, fragments: Fragments): Result<Guide, Finding[]> {
  const definitions = resolveDefinitions(written)
  const faults = [
    ...checkIncludes(written, fragments),
    ...(definitions.ok ? [] : definitions.fault),
  ]
  if (!definitions.ok || faults.length > 0) return fail(faults)

  const steps: Record<string, Step> = {}
  const facts: Record<string, Fact> = { ...written.facts }
  const findings: Finding[] = []
  const report = (root: string, at: readonly (string | number)[], code: string, message: string) =>
    findings.push({ code, level: 'error', at: ['steps', root, ...at], step: root, message })

  const enter = (id: string, { fragment: name, exits, answers }: Include, outer: Frame): Frame => {
    const fragment = fragments[name]
    const prefix = `${outer.prefix}${id}-`
    const inner: Frame = {
      steps: fragment?.steps ?? {},
      prefix,
      target: (to) => {
        const exit = exits[to.replace(/^exit-/, '')]
        return to.startsWith('exit-') && exit !== undefined
          ? outer.target(exit)
          : entryOf(to, inner)
      },
      answer: (answer) => {
        const mapped = answers[answer]
        return mapped === undefined ? prefix + answer : outer.answer(mapped)
      },
    }
    return inner
  }
  const entryOf = (id: string, frame: Frame): string => {
    const step = frame.steps[id]
    if (step?.kind !== 'include') return frame.prefix + id
    return entryOf(fragments[step.fragment]?.start ?? '', enter(id, step, frame))
  }

  const place = (
    frame: Frame,
    map: Pick<StepMap, 'fact' | 'text'>,
    include: string | undefined,
  ) => {
    for (const [id, step] of Object.entries(frame.steps)) {
      const root = include ?? id
      if (step.kind === 'include') {
        const own = fragments[step.fragment]
        const inner = enter(id, step, frame)
        const renamed = prefixFacts(own?.facts ?? {}, inner.prefix)
        Object.assign(facts, renamed.facts)
        place(inner, renamed, root)
        continue
      }
      for (const { condition, at } of stepConditions(step))
        for (const name of namesUsed(condition).filter((used) => !definitions.value.has(used)))
          report(
            root,
            include === undefined ? at : [],
            'I02',
            `la condition « ${name} » n'est pas définie : écrivez-la dans « define » ou corrigez son nom`,
          )
      const placed = frame.prefix + id
      if (placed in steps || placed.length > maxIdLength)
        report(
          root,
          [],
          'I01',
          placed in steps
            ? `l'inclusion crée une seconde étape « ${placed} » : renommez l'une des deux`
            : `l'identifiant « ${placed} » dépasse ${maxIdLength} caractères : raccourcissez celui de l'inclusion`,
        )
      steps[placed] = mapStep(step, {
        ...map,
        target: frame.target,
        answer: frame.answer,
        condition: (condition) => unfold(renameAnswers(condition, frame.answer), definitions.value),
      })
    }
  }
  const whole: Frame = {
    steps: written.steps,
    prefix: '',
    target: (id) => entryOf(id, whole),
    answer: (name) => name,
  }
  place(whole, { fact: (id) => id, text: (text) => text }, undefined)
  if (findings.length > 0) return fail(findings)
  return succeed({ ...written, start: whole.target(written.start), define: {}, facts, steps })
}
