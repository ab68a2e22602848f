/** Everything that is wrong with a deployment: what cannot be read, and what does not hold together. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { Guide } from '#contract/guide.ts'
import { checkGuide } from '#guide/check/check-guide.ts'
import { checkSettings } from './check-settings.ts'
import { type CompiledGuide, compileGuides } from './compile-guides.ts'
import { placeFinding } from './place-finding.ts'
import type { DeploymentContent, ReadDeployment } from './read-deployment.ts'

export interface CheckedDeployment {
  readonly findings: readonly PlacedFinding[]
  /** Those that could be compiled. */
  readonly guides: readonly Guide[]
}

/**
 * `today` is `YYYY-MM-DD` in the deployment's time zone; nothing more than reading is checked without it. `pictures`:
 * names of those that terminals can draw.
 */
export const checkDeployment = (
  { content, findings }: ReadDeployment,
  today: string | undefined,
  pictures: readonly string[],
): CheckedDeployment => {
  if (content === undefined || today === undefined) return { findings, guides: [] }
  const compiled = compileGuides(content)
  return {
    findings: [
      ...findings,
      ...checkSettings(content, pictures),
      ...compiled.findings,
      ...compiled.guides.flatMap((guide) => checkOne(guide, content, pictures, today)),
    ],
    guides: compiled.guides.map(({ guide }) => guide),
  }
}

const checkOne = (
  { id, guide, written, source, stories }: CompiledGuide,
  { registry, deployment, places, memory }: DeploymentContent,
  pictures: readonly string[],
  today: string,
): PlacedFinding[] => {
  const world = {
    registry,
    deployment: deployment.value,
    places: places.value,
    pictures,
    stories: stories?.value,
    ledger: memory.ledger[id] ?? [],
    translations: memory.translations[id] ?? {},
    written,
  }
  // A guide has no `stories`: such a path is one of the document of its stories.
  return checkGuide(guide, world, today).map((finding) =>
    placeFinding(finding, finding.at[0] === 'stories' && stories ? stories.source : source),
  )
}
