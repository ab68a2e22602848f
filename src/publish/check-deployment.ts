/** Everything that is wrong with a deployment: what cannot be read, what does not hold together. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { ReadDeployment } from './read-deployment.ts'

export interface CheckedDeployment {
  readonly findings: readonly PlacedFinding[]
}

/** `today` is `YYYY-MM-DD` in the deployment's time zone. */
export const checkDeployment = (
  read: ReadDeployment,
  today: string | undefined,
): CheckedDeployment => {
  if (read.content === undefined || today === undefined) return { findings: read.findings }
  return { findings: read.findings }
}
