/** The file of a release that only aidants open. */
import type { AidantLayer, SealedLayer } from '#contract/aidant.ts'
import type { Guide } from '#contract/guide.ts'
import { sealLayer } from '#seal/assisted/aidant-layer.ts'
import { canonicalJson } from './canonical-json.ts'
import { shownConventions } from './check-conventions.ts'
import { aidantParts, publicGuide } from './for-aidants.ts'
import type { DeploymentContent } from './read-deployment.ts'

/**
 * `guides` are those to publish, of both visibilities; `day` is `YYYY-MM-DD`. `undefined` when the deployment names no
 * aidants: what is theirs stays at home.
 */
export async function buildLayer(
  { assistance: { aidants, referents, answers }, beside, registry }: DeploymentContent,
  guides: readonly Guide[],
  day: string,
): Promise<SealedLayer | undefined> {
  if (aidants === undefined) return undefined
  const ids = new Set(guides.map(({ id }) => id))
  const published = Object.entries(answers).filter(([, { guide }]) => ids.has(guide))
  const shelf = guides.filter((guide) => !isPublic(guide)).map(publicGuide)
  const partners = new Set([
    ...[...Object.values(referents), ...published.map(([, answer]) => answer)].map(
      ({ partner }) => partner,
    ),
    ...shelf.flatMap(({ meta }) => meta.partners),
    ...Object.values(aidants.value.aidants).flatMap(({ training }) => Object.keys(training)),
  ])
  const layer: AidantLayer = {
    ...aidantParts(guides.filter(isPublic)),
    guides: shelf,
    referents: { ...referents },
    answers: Object.fromEntries(published),
    partners: Object.fromEntries(
      Object.entries(registry.partners)
        .filter(([id]) => partners.has(id))
        .map(([id, { name }]) => [id, name]),
    ),
    conventions: [...shownConventions({ beside, registry })],
    reception: aidants.value.reception,
    urgent: aidants.value.urgent,
    aidants: Object.fromEntries(
      Object.values(aidants.value.aidants)
        .filter(({ revoked, validUntil }) => !revoked && validUntil >= day)
        .map(({ number, firstName, training }) => [
          number,
          firstName === undefined ? { training } : { firstName, training },
        ]),
    ),
  }
  return sealLayer(canonicalJson(layer), aidants.value, day)
}

export const isPublic = ({ meta }: Guide): boolean => meta.visibility === 'public'
