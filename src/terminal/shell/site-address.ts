/** Where a site of the release opens. The kiosk names it; only the release knows the address. */
import type { Site } from '#contract/registry.ts'

/**
 * The address of `path` (the site's start when absent) at the site's first origin, or `undefined` for a site that is not
 * in the release, or a path that would lead to another origin (`//elsewhere`).
 */
export function siteAddress(
  sites: Readonly<Record<string, Site>>,
  id: string,
  path: string | undefined,
): string | undefined {
  const site = Object.hasOwn(sites, id) ? sites[id] : undefined
  const origin = site?.origins[0]
  if (site === undefined || origin === undefined) return undefined
  const url = URL.parse(path ?? site.start, origin)
  return url?.origin === new URL(origin).origin ? url.href : undefined
}
