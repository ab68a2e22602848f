/**
 * Keeps the whole shell on the terminal. A new version waits until the page, on the attract screen, asks for it: a
 * reload in the middle of a procedure would lose what the person was doing.
 */
import { cacheNames } from 'workbox-core'
import { cleanupOutdatedCaches, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching'
import type { PrecacheEntry } from 'workbox-precaching'
import { mendShellMessage } from '#contract/shell-worker.ts'
import { type KeptFile, mendCache } from './mend-cache.ts'

/** Service Worker Static Routing API, not yet in TypeScript's library. https://wicg.github.io/service-worker-static-routing-api/ */
interface InstallEventWithRoutes extends ExtendableEvent {
  addRoutes?(routes: readonly object[]): Promise<void>
}

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (string | PrecacheEntry)[]
}

const entries = self.__WB_MANIFEST
const page = entries.find((entry) => typeof entry !== 'string' && entry.url === 'index.html')
const pageRevision = typeof page === 'object' ? page.revision : 'none'

// « -precache- » marks what holds the app and nothing of a person: the wipe leaves it alone.
const shellCachePrefix = 'escale-precache-shell-'
/** One page per version: the old worker goes on serving the old page until it is replaced. */
const shellCache = `${shellCachePrefix}${pageRevision}`

precacheAndRoute([...entries], {
  directoryIndex: 'index.html',
  // The settings a terminal's address may bear; the page is the same.
  ignoreURLParametersMatching: [/^place$/, /^terminal$/, /^enrol$/],
})
cleanupOutdatedCaches()

/** Lets the browser answer with the page and its parts from the cache, without starting this worker first. */
async function routeStatically(event: InstallEventWithRoutes) {
  const cache = await caches.open(shellCache)
  await cache.add(new Request('/', { cache: 'no-cache' }))
  await event.addRoutes?.([
    {
      condition: {
        urlPattern: new URLPattern({ pathname: '/', search: '' }),
        requestMode: 'navigate',
      },
      source: { cacheName: shellCache },
    },
    {
      condition: { urlPattern: new URLPattern({ pathname: '/assets/*' }) },
      source: { cacheName: cacheNames.precache },
    },
  ])
}

const absolute = (address: string) => new URL(address, self.location.href).href

const keptFiles = (): KeptFile[] =>
  entries.flatMap((entry) => {
    const url = absolute(typeof entry === 'string' ? entry : entry.url)
    const key = getCacheKeyForURL(url)
    return key === undefined ? [] : [{ key, url }]
  })

async function mendShell() {
  const fetchNow = (request: Request) => fetch(request)
  await mendCache(await caches.open(cacheNames.precache), keptFiles(), fetchNow)
  const home = absolute('/')
  await mendCache(await caches.open(shellCache), [{ key: home, url: home }], fetchNow)
}

async function dropOldShells() {
  const names = await caches.keys()
  await Promise.all(
    names
      .filter((name) => name.startsWith(shellCachePrefix) && name !== shellCache)
      .map((name) => caches.delete(name)),
  )
}

self.addEventListener('install', (event) => {
  // Without static routing the page still comes from the precache, a few milliseconds later.
  event.waitUntil(routeStatically(event).catch(() => undefined))
})

self.addEventListener('activate', (event) => {
  // The very first page too: one that no worker serves would never hear that a newer version has taken over.
  event.waitUntil(Promise.all([dropOldShells(), self.clients.claim()]))
})

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
  if (event.data?.type === mendShellMessage) event.waitUntil(mendShell())
})
