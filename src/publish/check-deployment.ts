/** Everything that is wrong with a deployment: what cannot be read, and what does not hold together. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { Guide } from '#contract/guide.ts'
import { checkSettings } from './check-settings.ts'
import { compileGuides } from './compile-guides.ts'
import type { ReadDeployment } from './read-deployment.ts'
import { readPictures } from './read-pictures.ts'

export interface CheckedDeployment {
  readonly findings: readonly PlacedFinding[]
  /** Those that could be compiled. */
  readonly guides: readonly Guide[]
}

/** `today` is `YYYY-MM-DD` in the deployment's time zone. */
export const checkDeployment = (
  { content, findings }: ReadDeployment,
  today: string | undefined,
): CheckedDeployment => {
  if (content === undefined || today === undefined) return { findings, guides: [] }
  const pictures = readPictures()
  const compiled = compileGuides(content)
  return {
    findings: [...findings, ...checkSettings(content, pictures), ...compiled.findings],
    guides: compiled.guides.map(({ guide }) => guide),
  }
}
