/** Everything that is wrong with a deployment: what cannot be read, and what does not hold together. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { Guide } from '#contract/guide.ts'
import { checkAnswers } from './check-answers.ts'
import { checkAssistance } from './check-assistance.ts'
import { checkLanguages } from './languages/check-languages.ts'
import { checkPictures } from './check-pictures.ts'
import { checkFragments } from './check-fragments.ts'
import { checkPractice } from './check-practice.ts'
import { checkFairUse } from './check-fair-use.ts'
import { checkExercises } from './check-exercises.ts'
import { checkDiagnostic } from './check-diagnostic.ts'
import { checkConventions } from './check-conventions.ts'
import { checkMedia } from './check-media.ts'
import { checkPass } from './check-pass.ts'
import { checkDirectory } from './check-directory.ts'
import { checkSettings } from './check-settings.ts'
import { checkSignoffs } from './check-signoffs.ts'
import { type CheckingSteps, checkingSteps } from './checking-steps.ts'
import { compileGuides } from './compile-guides.ts'
import type { DeploymentContent, ReadDeployment } from './read-deployment.ts'
import { forgetting } from './remember.ts'

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
  steps: CheckingSteps = checkingSteps(forgetting),
): CheckedDeployment => {
  if (content === undefined || today === undefined) return { findings, guides: [] }
  const compiled = compileGuides(content, steps.compile)
  const { ledger, translations } = content.memory
  const surroundings = surround(content, pictures, steps)
  return {
    findings: [
      ...findings,
      ...checkSettings(content, pictures),
      ...checkFairUse(content),
      ...checkAssistance(content, today),
      ...checkAnswers(
        content,
        compiled.guides.map(({ guide }) => guide),
        today,
      ),
      ...checkSignoffs(
        content,
        compiled.guides.map(({ guide }) => guide),
        today,
      ),
      ...checkPictures(content),
      ...checkLanguages(
        content,
        compiled.guides.map(({ guide }) => guide),
      ),
      ...checkFragments(content),
      ...checkPractice(content),
      ...checkDiagnostic(content, pictures),
      ...checkExercises(content, compiled.guides, pictures, steps.impossible),
      ...checkDirectory(content, today),
      ...checkPass(content, pictures, today),
      ...checkMedia(content, pictures),
      ...checkConventions(content, today),
      ...compiled.findings,
      ...compiled.guides.flatMap((guide) =>
        steps.check(guide.id, guide, surroundings, ledger[guide.id], translations[guide.id], today),
      ),
    ],
    guides: compiled.guides.map(({ guide }) => guide),
  }
}

const surround = (
  { folder, deployment, places, registry }: DeploymentContent,
  pictures: readonly string[],
  steps: CheckingSteps,
) =>
  steps.surround(
    folder,
    deployment.value,
    places.value,
    pictures,
    registry.docs,
    registry.sites,
    registry.offices,
    registry.partners,
    registry.glossary,
  )
