import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromHex, toHex } from '../../src/seal/hex.ts'
import { type BoxHeader, type BoxOpener, openBox, sealBox } from '../../src/seal/sealed-box.ts'
import { boxes, newOpener } from './box-keys.ts'

let hub: BoxOpener
let other: BoxOpener
beforeAll(async () => {
  hub = await newOpener()
  other = await newOpener()
})

const header: BoxHeader = { device: 't-1', sequence: 7, day: '2026-11-22' }
const seal = (content: string, under = header) => sealBox(boxes, hub.publicHex, under, content)
const open = (sealed: string, under = header, by = hub) => openBox(boxes, by, under, sealed)
const refused = (fault: string) => ({ ok: false, fault })

test('whatever JSON is sealed comes out the same, to the holder of the key', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (json) => {
      const opened = await open(await seal(json))
      expect(opened.ok && JSON.parse(opened.value)).toEqual(JSON.parse(json))
    }),
    { numRuns: 60 },
  )
})

describe('refused, with the same code each time', () => {
  test('a box of which any one bit has changed', async () => {
    const bytes = fromHex(await seal('{"a":1}'))
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const changed = bytes.slice()
        const at = Math.floor(bit / 8)
        changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8))
        const opened = await open(toHex(changed))
        expect(opened).toEqual(refused(at === 0 ? 'box-version' : 'box-refused'))
      }),
      { numRuns: 200 },
    )
  })

  test('a box cut anywhere, or longer than it was', async () => {
    const sealed = await seal('{"a":1}')
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length / 2 - 1), async (length) => {
        const fault = length < 49 ? 'box-truncated' : 'box-refused'
        expect(await open(sealed.slice(0, length * 2))).toEqual(refused(fault))
      }),
      { numRuns: 100 },
    )
    expect(await open(`${sealed}00`)).toEqual(refused('box-refused'))
  })

  test('a box sealed to another key', async () => {
    expect(await open(await seal('{}'), header, other)).toEqual(refused('box-refused'))
  })

  test('a box under the header of another, whichever part differs', async () => {
    const sealed = await seal('{}')
    for (const swapped of [
      { ...header, sequence: 8 },
      { ...header, day: '2026-11-23' },
      { ...header, device: 't-2' },
      { device: 't-1', sequence: 7 },
      { ...header, more: '' },
    ])
      expect(await open(sealed, swapped)).toEqual(refused('box-refused'))
  })

  test('a key that agrees on nothing: the null point', async () => {
    const bytes = fromHex(await seal('{}'))
    bytes.fill(0, 1, 33)
    expect(await open(toHex(bytes))).toEqual(refused('box-refused'))
    await expect(sealBox(boxes, '0'.repeat(64), header, '{}')).rejects.toThrow()
  })
})

test('the same content sealed twice gives two boxes with nothing in common, of one length', async () => {
  const [one, two] = [await seal('{"a":1}'), await seal('{"a":1}')]
  expect(one.slice(2, 66)).not.toBe(two.slice(2, 66))
  expect(one.slice(66)).not.toBe(two.slice(66))
  expect((await seal('{"a":[1,2,3]}')).length).toBe(one.length)
})
