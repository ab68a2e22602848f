import type { Finding } from '#contract/finding.ts'
import type { WrittenGuide } from '#contract/guide.ts'

const includeOf = ({ steps }: WrittenGuide, id: string): string | undefined =>
  Object.keys(steps)
    .filter((include) => steps[include]?.kind === 'include' && id.startsWith(`${include}-`))
    .toSorted((one, other) => other.length - one.length)[0]

/**
 * A finding on the compiled guide, told on the document that a person wrote: what came from a fragment is shown at the
 * include that brings it.
 */
export function placeInWritten(finding: Finding, written: WrittenGuide): Finding {
  const [root, name] = finding.at
  if ((root !== 'steps' && root !== 'facts') || typeof name !== 'string') return finding
  if (name in written[root]) return finding
  const include = includeOf(written, name)
  return include === undefined ? finding : { ...finding, at: ['steps', include] }
}
