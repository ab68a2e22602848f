/** Where an external step leads. */
import type { Site } from '#contract/registry.ts'
import type { External } from '#contract/step.ts'

export interface SiteAddress {
  readonly href: string
  /** What a person reads in the address bar. */
  readonly host: string
}

export function siteAddress(site: Site, step: External): SiteAddress | undefined {
  const [origin] = site.origins
  if (!origin) return undefined
  const { href, host } = new URL(step.path ?? site.start, origin)
  return { href, host }
}
