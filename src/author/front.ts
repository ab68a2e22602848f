/** What every screen needs before a guide is opened. */
import type { Guide } from '#contract/guide.ts'
import type { Card, Front } from '#contract/release.ts'
import type { DeploymentContent } from './read-deployment.ts'
import { siteCodes } from './site-codes.ts'
import { usedRegistry } from './used-registry.ts'

/** `guides` are those of the release; only the registry entries they use are in it. */
export const buildFront = (content: DeploymentContent, guides: readonly Guide[]): Front => {
  const deployment = content.deployment.value
  const places = { ...content.places.value }
  const registry = usedRegistry(
    content.registry,
    guides,
    deployment,
    places,
    content.diagnostic?.value,
  )
  return {
    deployment,
    places,
    registry,
    cards: guides.map(cardOf),
    codes: siteCodes(registry.sites),
    ...(content.practice && { practice: content.practice.value }),
  }
}

const cardOf = ({ id, version, meta }: Guide): Card => ({
  id,
  version,
  title: meta.title,
  lead: meta.lead,
  topic: meta.topic,
  picture: meta.picture,
  minutes: meta.minutes,
  visibility: meta.visibility,
})
