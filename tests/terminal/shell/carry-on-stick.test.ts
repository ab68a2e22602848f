import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { carryOnStick } from '#terminal/shell/carry-on-stick.ts'
import { freshFolder } from '../wipe/fresh-folder.ts'

function stand() {
  const root = freshFolder()
  const stick = join(root, 'escale', 'STICK')
  mkdirSync(stick, { recursive: true })
  const isStick = (folder: string) => Promise.resolve(folder === stick)
  return { root, stick, carry: carryOnStick('escale-envois.json', [root], isStick) }
}
const done = { ok: true, value: undefined }
const bad = { ok: false, fault: 'bad-ask' }

test('pieces become one file, in their order, beside the one of before', async () => {
  const { stick, carry } = stand()
  for (const text of ['first', 'second']) {
    expect(await carry({ at: 0, piece: '{"of":', isLast: false })).toEqual(done)
    expect(await carry({ at: 1, piece: `"${text}"}`, isLast: true })).toEqual(done)
  }
  expect(readdirSync(stick).toSorted()).toEqual(['escale-envois-2.json', 'escale-envois.json'])
  expect(readFileSync(join(stick, 'escale-envois-2.json'), 'utf8')).toBe('{"of":"second"}')
})

test('a piece that does not follow is refused, and a first one begins anew', async () => {
  const { stick, carry } = stand()
  expect(await carry({ at: 1, piece: 'b', isLast: true })).toEqual(bad)
  expect(await carry({ at: 0, piece: 'a', isLast: false })).toEqual(done)
  expect(await carry({ at: 2, piece: 'c', isLast: true })).toEqual(bad)
  expect(readdirSync(stick)).toEqual([])
  expect(await carry({ at: 0, piece: 'whole', isLast: true })).toEqual(done)
  expect(readFileSync(join(stick, 'escale-envois.json'), 'utf8')).toBe('whole')
})

test('without a stick it is told at the first piece', async () => {
  const carry = carryOnStick('escale-envois.json', [freshFolder()])
  expect(await carry({ at: 0, piece: 'a', isLast: false })).toEqual({
    ok: false,
    fault: 'no-stick',
  })
})
