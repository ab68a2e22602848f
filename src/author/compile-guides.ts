/** Guides as terminals walk them: fragments and named conditions put in place. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { Guide } from '#contract/guide.ts'
import { expandGuide } from '#guide/expand.ts'
import { placeFinding } from './place-finding.ts'
import type { DeploymentContent, ReadGuide } from './read-deployment.ts'

export interface CompiledGuide extends ReadGuide {
  readonly guide: Guide
}

export interface CompiledGuides {
  readonly guides: readonly CompiledGuide[]
  readonly findings: readonly PlacedFinding[]
}

/** Guides that cannot be compiled are told of in `findings`, unless the fragment at fault has been already. */
export const compileGuides = ({ guides, fragments }: DeploymentContent): CompiledGuides => {
  const compiled: CompiledGuide[] = []
  const findings: PlacedFinding[] = []
  for (const read of guides.filter(({ dependsOnBroken }) => !dependsOnBroken)) {
    const expanded = expandGuide(read.written, fragments)
    if (expanded.ok) compiled.push(Object.assign({}, read, { guide: expanded.value }))
    else findings.push(...expanded.fault.map((fault) => placeFinding(fault, read.source)))
  }
  return { guides: compiled, findings }
}
