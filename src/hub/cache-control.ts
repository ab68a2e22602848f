/** How long a browser, or a cache on the way, may keep a file. */

const oneYear = 'public, max-age=31536000, immutable'
/** Kept, and asked about with its ETag before each use. */
const revalidated = 'no-cache'
/** Answers about the fleet, people, health: kept by nobody. */
const never = 'no-store'

/** Names that change with their content: Vite's hashed assets. Releases say their own. */
const isHashed = /^(?:\/(?:admin|aidant))?\/assets\/.+$/
const isAnswer = /^\/(?:api\/.*|health|metrics)$/

/** `path` as asked for, without its query. */
export function cacheControl(path: string): string {
  if (isHashed.test(path)) return oneYear
  return isAnswer.test(path) ? never : revalidated
}
