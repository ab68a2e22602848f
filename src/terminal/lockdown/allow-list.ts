/** The addresses a person may reach, generated from the sites of the release: whole origins, nothing alike. */
import type { Site } from '#contract/registry.ts'
import type { AllowRules } from '../plane/keeper-words.ts'

/** Rules of the release's sites, in the order of their ids, each origin as a browser writes it. */
export const rulesOf = (sites: Readonly<Record<string, Site>>): AllowRules =>
  Object.entries(sites)
    .map(([site, { origins }]) => ({
      site,
      origins: [...new Set(origins.map((origin) => new URL(origin).origin))],
    }))
    .toSorted((one, other) => (one.site < other.site ? -1 : 1))

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The origin to look up, read by the same parser as the browser's (WHATWG URL): upper case, backslashes, tabs, IDN and
 * default ports are already one form. Names and passwords before the host are refused whatever the host is, since
 * `https://impots.nc@autre.nc` is made to be misread; so is clear `http:`, except on this very PC. A `blob:` belongs to
 * the origin that made it: official sites hand out their PDF so.
 */
function originOf(address: string): string | undefined {
  const url = URL.parse(address)
  if (!url) return undefined
  if (url.protocol === 'blob:') {
    return url.pathname.startsWith('blob:') ? undefined : originOf(url.pathname)
  }
  if (url.username !== '' || url.password !== '') return undefined
  if (url.protocol === 'https:') return url.origin
  return url.protocol === 'http:' && loopbackHosts.has(url.hostname) ? url.origin : undefined
}

/**
 * The site an address belongs to, and the official host a person reads; `undefined` when the person may not go there. An identity provider belongs to several sites: `preferred`, the site they are on, wins.
 */
export function siteAt(
  rules: AllowRules,
  address: string,
  preferred?: string,
): { site: string; host: string } | undefined {
  const wanted = originOf(address)
  if (wanted === undefined) return undefined
  const found = rules.filter(({ origins }) => origins.includes(wanted))
  const rule = found.find(({ site }) => site === preferred) ?? found[0]
  return rule && { site: rule.site, host: new URL(wanted).host }
}
