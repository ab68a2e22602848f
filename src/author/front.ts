/** What every screen needs before a guide is opened. */
import type { Fact } from '#contract/fact.ts'
import type { Guide, Season } from '#contract/guide.ts'
import type { Card, CardSeason, Front } from '#contract/release.ts'
import type { DeploymentContent } from './read-deployment.ts'
import { offeredLanguages } from './languages/publish-languages.ts'
import { verifiedText } from './verified-text.ts'
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
  const verified = verifiedText({ registry, places, programme: deployment.name }, guides)
  return {
    deployment,
    places,
    registry,
    cards: guides.toSorted(byRank).map(cardOf),
    codes: siteCodes(registry.sites),
    ...(verified && { verified }),
    ...(content.languages.length > 0 && { languages: [...offeredLanguages(content, guides)] }),
    ...(content.practice && { practice: content.practice.value }),
  }
}

/** Guides of one rank keep the order they come in. */
const byRank = (one: Guide, other: Guide) => rankOf(one) - rankOf(other)
const rankOf = ({ meta }: Guide) => meta.rank ?? Number.MAX_SAFE_INTEGER

const cardOf = ({ id, version, meta, seasons, facts }: Guide): Card => {
  const told = Object.values(seasons).flatMap((season) => cardSeason(season, facts[season.fact]))
  return {
    id,
    version,
    title: meta.title,
    lead: meta.lead,
    topic: meta.topic,
    ...(meta.where && { where: meta.where }),
    picture: meta.picture,
    minutes: meta.minutes,
    visibility: meta.visibility,
    ...(told.length > 0 && { seasons: told }),
  }
}

/** Nothing where there is no day to tell. */
const cardSeason = ({ windows }: Season, fact: Fact | undefined): CardSeason[] => {
  if (windows.length === 0 || fact === undefined) return []
  const { lastVerified, reviewEvery, expires } = fact
  return [{ windows, lastVerified, reviewEvery, ...(expires !== undefined && { expires }) }]
}
