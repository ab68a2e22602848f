/** How long a browser, or a cache on the way, may keep a file. */

const oneYear = 'public, max-age=31536000, immutable'
/** Kept, and asked about with its ETag before each use. */
const revalidated = 'no-cache'

/** Names that change with their content: Vite's hashed assets, and release files named by their SHA-256. */
const isHashed = /^(?:\/assets\/.+|\/release\/files\/[0-9a-f]{64}\.json(?:\.br)?)$/

/** `path` as asked for, without its query. */
export const cacheControl = (path: string): string => (isHashed.test(path) ? oneYear : revalidated)
