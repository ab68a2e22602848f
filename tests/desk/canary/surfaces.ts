/** Everything a person leaves behind that the suite plants, and who plants it. */

/** By the site and its scripts. */
const left = [
  'submitted',
  'url',
  'fragment',
  'title',
  'push-state',
  'history-state',
  'cookie',
  'http-only',
  'partitioned',
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'opfs',
  'service-worker',
  'http-cache',
  'blob',
  'download-name',
  'download-body',
  'auth',
  'speech',
  'window-name',
  'print',
  'frame-storage',
  'popup-title',
] as const
/** By the person's keys. */
const typed = ['typed', 'clipboard', 'primary'] as const

export const surfaces = [...left, ...typed]
export type Surface = (typeof surfaces)[number]
export type Tokens = Readonly<Record<Surface, string>>
