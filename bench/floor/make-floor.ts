/**
 * The least a page can cost: the words and the pictures of the attract screen as bare HTML, kept by a service worker
 * written by hand. No script but the one that registers it, no style but the size of the pictures, no font.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressTexts } from '#setup/compress.js'

const style = 'svg{width:1.5em;height:1.5em}.scene{width:100%;height:auto}'

const registration = "navigator.serviceWorker.register('/service-worker.js')\n"

const serviceWorker = `const cacheName = 'floor'
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(['/', '/register.js'])))
  self.skipWaiting()
})
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})
self.addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)))
})
`

/** Writes the floor of the kiosk built in `kioskDir` into `folder`, compressed as the kiosk is. */
export function makeFloor(kioskDir: string, folder: string) {
  const page = readFileSync(join(kioskDir, 'index.html'), 'utf8')
  const [, content] = /<body>(.*?)<script/s.exec(page) ?? []
  if (content === undefined) throw new Error('the built page has no prerendered body')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Escale</title><link rel="icon" href="data:,"><style>${style}</style></head>` +
      `<body>${content}<script src="/register.js" defer></script></body></html>`,
  )
  writeFileSync(join(folder, 'register.js'), registration)
  writeFileSync(join(folder, 'service-worker.js'), serviceWorker)
  compressTexts(folder)
}
