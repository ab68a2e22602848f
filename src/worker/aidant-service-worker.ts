/**
 * Keeps the aidants' page on the tablet: it opens without a network, and says that it hears nothing. A newer version is there
 * at the next start; nothing is lost by a reload, so it does not wait.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import type { PrecacheEntry } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (string | PrecacheEntry)[]
}

precacheAndRoute([...self.__WB_MANIFEST], { directoryIndex: 'index.html' })
cleanupOutdatedCaches()

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
