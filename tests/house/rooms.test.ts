import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Each room, and the rooms it may know. An unlisted room fails: add it on purpose. */
const mayKnow: Record<string, readonly string[]> = {
  contract: [],
  seal: ['contract'],
  guide: ['contract'],
  search: ['contract'],
  session: ['contract', 'guide'],
  ui: [],
  outbox: ['contract', 'seal'],
  author: ['contract', 'guide', 'search', 'seal'],
  publish: ['contract', 'guide', 'search', 'seal', 'author'],
  hub: ['contract', 'seal'],
  terminal: ['contract', 'seal'],
  worker: ['contract', 'search'],
  ask: ['contract', 'seal'],
  kiosk: ['contract', 'guide', 'search', 'seal', 'session', 'ui', 'ask', 'outbox'],
  admin: ['contract', 'guide', 'search', 'seal', 'author', 'ui', 'ask'],
  aidant: ['contract', 'guide', 'seal', 'ui', 'ask', 'outbox'],
  build: [],
  setup: [],
}

const importsOf = (file: string) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:from|import\()\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? '')

test.each(globSync('src/*/**/*.{ts,tsx,js}'))('%s knows only the rooms below it', (file) => {
  const room = file.split('/')[1] ?? ''
  expect(mayKnow, `${room} is a room`).toHaveProperty(room)
  for (const path of importsOf(file)) {
    if (!path.startsWith('#')) continue
    expect([room, ...(mayKnow[room] ?? [])], path).toContain(path.slice(1).split('/')[0])
  }
  const outside = '../'.repeat(file.split('/').length - 2)
  expect(
    importsOf(file).filter((path) => path.startsWith(outside)),
    'leave a room by #room/, not ../',
  ).toEqual([])
})
