/** The `fetch` of releases for a member of the fleet: signed where the hub answers each terminal with its own track. */
import type { FetchLike } from '#seal/download.ts'
import type { SignedFetch } from '#ask/signed-fetch.ts'

export const timestampPath = '/releases/metadata/timestamp.json'

/**
 * A hub that does not take the signature (revoked, waiting, its key lost) is asked again without it: the terminal then has
 * what everybody has.
 */
export const fetchTracked =
  (plain: FetchLike, signing: () => SignedFetch | undefined): FetchLike =>
  async (url, init) => {
    const sign = signing()
    const { pathname } = new URL(url)
    if (!sign || pathname !== timestampPath) return plain(url, init)
    const { headers, signal, cache } = init
    const answer = await sign(pathname, { headers, signal, cache })
    return [401, 403, 409].includes(answer.status) ? plain(url, init) : answer
  }
