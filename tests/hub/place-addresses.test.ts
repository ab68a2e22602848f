import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeAddresses } from '#hub/place-addresses.ts'

const sha256 = 'a'.repeat(64)

function aRelease(front: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'escale-release-'))
  mkdirSync(join(folder, 'files'))
  writeFileSync(join(folder, 'files', `${sha256}.json`), JSON.stringify(front))
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      schema: 'release/1',
      number: 1,
      deployment: 'test',
      builtAt: '2026-11-23T00:00:00.000Z',
      files: [{ name: 'front', sha256, bytes: 10 }],
    }),
  )
  return folder
}

test('each place of the release has its address', () => {
  const place = {
    name: 'Agence de Koné',
    commune: 'Koné',
    terminals: [{ id: 'kone-1', name: 'Poste 1' }],
    source: { name: 'OPT', dated: null },
    lastVerified: null,
    reviewEvery: 'P365D',
  }
  expect(placeAddresses(aRelease({ places: { kone: place } }), 'http://127.0.0.1:4173')).toEqual([
    'http://127.0.0.1:4173/?place=kone  Agence de Koné',
  ])
})

test('a release that cannot be read gives no address, and no fault: the hub still serves', () => {
  expect(placeAddresses(aRelease('not a front'), 'http://127.0.0.1')).toEqual([])
  expect(placeAddresses(join(tmpdir(), 'nowhere'), 'http://127.0.0.1')).toEqual([])
})
