import type { Condition } from '#contract/condition.ts'
import type { Finding } from '#contract/finding.ts'
import type { WrittenGuide } from '#contract/guide.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { mapCondition, partsOf } from './map-condition.ts'

/** Elementary conditions one definition may come to: a few lines can otherwise unfold into millions. */
const maxParts = 200

const fault = (name: string, message: string): Finding => ({
  code: 'I02',
  level: 'error',
  at: ['define', name],
  message,
})

/** Names a condition refers to in `define`. */
export const namesUsed = (condition: Condition): readonly string[] =>
  partsOf(condition).flatMap((part) => ('defined' in part ? [part.defined] : []))

/** The condition with its named parts put in place. Every name must be known. */
export const unfold = (condition: Condition, definitions: ReadonlyMap<string, Condition>) =>
  mapCondition(condition, (part) =>
    'defined' in part ? (definitions.get(part.defined) ?? part) : part,
  )

/**
 * Unfolds the definitions of a guide into plain conditions. Fails on a name nobody defines, on definitions that refer
 * to each other in a circle, and on one that unfolds beyond 200 elementary conditions; sizes are counted before
 * anything is unfolded.
 */
export function resolveDefinitions({
  define,
}: Pick<WrittenGuide, 'define'>): Result<ReadonlyMap<string, Condition>, Finding[]> {
  const findings: Finding[] = []
  const sizes = new Map<string, number>()
  const unfolded = new Map<string, Condition>()
  const visit = (name: string, trail: readonly string[]): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const condition = define[name]
    if (condition === undefined || trail.includes(name)) {
      const message =
        condition === undefined
          ? `la condition « ${name} » n'est pas définie : écrivez-la dans « define » ou corrigez son nom`
          : `définitions en boucle : ${[...trail.slice(trail.indexOf(name)), name].join(' → ')}. Retirez l'un de ces renvois`
      findings.push(fault(trail.at(-1) ?? name, message))
      sizes.set(name, 1)
      return 1
    }
    const parts = partsOf(condition)
    let size = 0
    for (const part of parts) size += 'defined' in part ? visit(part.defined, [...trail, name]) : 1
    if (size > maxParts && findings.length === 0)
      findings.push(
        fault(
          name,
          `condition trop grande une fois dépliée (plus de ${maxParts} termes) : simplifiez-la`,
        ),
      )
    sizes.set(name, size)
    if (findings.length === 0) unfolded.set(name, unfold(condition, unfolded))
    return size
  }
  for (const name of Object.keys(define)) visit(name, [])
  return findings.length > 0 ? fail(findings) : succeed(unfolded)
}
