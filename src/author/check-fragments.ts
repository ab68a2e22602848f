/** What is wrong with a fragment by itself; the rest is told where a guide includes it. */
import type { PlacedFinding } from '#contract/finding.ts'
import { textsOfParts } from '#guide/check/texts-of-guide.ts'
import { oldTranslations } from '#guide/check/translation-checks.ts'
import { placeFinding } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import { fragmentMemory } from './read-memory.ts'

/** T03 the French has changed since the translation was made. */
export const checkFragments = ({
  fragmentFiles,
  memory,
}: Pick<DeploymentContent, 'fragmentFiles' | 'memory'>): PlacedFinding[] =>
  fragmentFiles.flatMap(({ source, value }) =>
    oldTranslations(textsOfParts(value), memory.translations[fragmentMemory(value.id)] ?? {}).map(
      (finding) => placeFinding(finding, source),
    ),
  )
