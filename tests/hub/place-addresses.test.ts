import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeAddresses } from '#hub/place-addresses.ts'

const sha256 = 'a'.repeat(64)

/** Two releases in a folder: the places are those of the newer one. */
function aRelease(front: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'escale-release-'))
  for (const name of ['metadata', 'targets']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'targets', `${sha256}.front.json`), JSON.stringify(front))
  const write = (version: number, targets: object) => {
    const signed = {
      _type: 'targets',
      spec_version: '1.0.31',
      version,
      expires: '2027-11-23T00:00:00Z',
      targets,
    }
    const text = JSON.stringify({ signatures: [], signed })
    writeFileSync(join(folder, 'metadata', `${version}.targets.json`), text)
  }
  write(9, {})
  write(10, { 'front.json': { length: 10, hashes: { sha256 } } })
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
