/** The one-time link of a first entry: `/admin/#entree=<token>`. */

const start = '#entree='

export const isEntryLink = (hash: string): boolean => hash.startsWith(start)

/** Takes the token and cleans the address: it must not stay in the browser's history. */
export function takeLinkToken(page: Window = window): string | undefined {
  const { hash, pathname } = page.location
  if (!isEntryLink(hash)) return undefined
  page.history.replaceState(null, '', pathname)
  return hash.slice(start.length)
}
