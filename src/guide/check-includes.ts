import type { Finding } from '#contract/finding.ts'
import type { Fragment, WrittenGuide } from '#contract/guide.ts'
import type { Include, WrittenStep } from '#contract/step.ts'
import { maxStepsPerGuide } from '#contract/words.ts'

export type Fragments = Readonly<Record<string, Fragment>>

type Steps = Readonly<Record<string, WrittenStep>>

const includesOf = (steps: Steps) =>
  Object.entries(steps).flatMap(([id, step]) => (step.kind === 'include' ? [{ id, step }] : []))

const quote = (names: readonly string[]) => names.map((name) => `« ${name} »`).join(', ')

function faultOfExits({ exits }: Include, fragment: Fragment): string | undefined {
  const given = Object.keys(exits)
  const missing = fragment.exits.filter((name) => !given.includes(name))
  if (missing.length > 0)
    return `il manque la suite de ${quote(missing)} : ajoutez-la dans « exits »`
  const unknown = given.filter((name) => !fragment.exits.includes(name))
  return unknown.length > 0
    ? `le fragment « ${fragment.id} » n'a pas de sortie ${quote(unknown)} : ses sorties sont ${quote(fragment.exits)}`
    : undefined
}

/**
 * Faults that would make an expansion wrong or endless: unknown fragment, fragments that include each other in a
 * circle, exits that do not match, more than 200 steps. Found on the fragments themselves, each visited once, so in
 * time linear in what was written. Each finding points at the include of the guide that brings it.
 */
export function checkIncludes(written: WrittenGuide, fragments: Fragments): Finding[] {
  const findings: Finding[] = []
  const sizes = new Map<string, number>()
  let root = ''
  const report = (message: string) =>
    findings.push({ code: 'I01', level: 'error', at: ['steps', root], step: root, message })
  const sizeOf = (steps: Steps, trail: readonly string[]): number => {
    let size = Object.keys(steps).length
    for (const { id, step } of includesOf(steps)) {
      if (trail.length === 0) root = id
      size += sizeOfInclude(step, trail) - 1
    }
    return size
  }
  const sizeOfInclude = (step: Include, trail: readonly string[]): number => {
    const fragment = fragments[step.fragment]
    if (fragment === undefined) {
      report(
        `le fragment « ${step.fragment} » n'existe pas : corrigez son nom ou créez son fichier`,
      )
      return 1
    }
    const exitFault = faultOfExits(step, fragment)
    if (exitFault !== undefined) report(exitFault)
    if (trail.includes(fragment.id)) {
      const circle = [...trail.slice(trail.indexOf(fragment.id)), fragment.id]
      report(`fragments en boucle : ${circle.join(' → ')}. Retirez l'une de ces inclusions`)
      return 1
    }
    const known = sizes.get(fragment.id)
    if (known !== undefined) return known
    const size = sizeOf(fragment.steps, [...trail, fragment.id])
    sizes.set(fragment.id, size)
    return size
  }
  const total = sizeOf(written.steps, [])
  if (total > maxStepsPerGuide)
    findings.push({
      code: 'I01',
      level: 'error',
      at: ['steps'],
      message: `${total} étapes une fois les fragments en place, ${maxStepsPerGuide} au plus : retirez des inclusions`,
    })
  return findings
}
