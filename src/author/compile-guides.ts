/** Guides as terminals walk them: fragments and named conditions put in place, and what partners signed dated. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { Fragment, Guide } from '#contract/guide.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { type SignoffIndex, signedGuide } from './apply-signoffs.ts'
import { expandGuide } from '#guide/expand.ts'
import { placeFinding } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { ReadGuide } from './reading-steps.ts'
import type { Step } from './remember.ts'

export interface CompiledGuide extends ReadGuide {
  readonly guide: Guide
}

export interface CompiledGuides {
  readonly guides: readonly CompiledGuide[]
  readonly findings: readonly PlacedFinding[]
}

type CompileGuide = Step<
  [ReadGuide, Readonly<Record<string, Fragment>>, SignoffIndex],
  Result<CompiledGuide, PlacedFinding[]>
>

/** Guides that cannot be compiled are told of in `findings`, unless the fragment at fault has been already. */
export const compileGuides = (
  { guides, fragments, signoffs }: DeploymentContent,
  compile = compileGuide,
): CompiledGuides => {
  const compiled: CompiledGuide[] = []
  const findings: PlacedFinding[] = []
  for (const read of guides.filter(({ dependsOnBroken }) => !dependsOnBroken)) {
    const one = compile(read.id, read, fragments, signoffs)
    if (one.ok) compiled.push(one.value)
    else findings.push(...one.fault)
  }
  return { guides: compiled, findings }
}

export const compileGuide: CompileGuide = (_id, read, fragments, signoffs) => {
  const expanded = expandGuide(read.written, fragments)
  return expanded.ok
    ? succeed(Object.assign({}, read, { guide: signedGuide(expanded.value, signoffs) }))
    : fail(expanded.fault.map((fault) => placeFinding(fault, read.source)))
}
