import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPack, writePack } from '#seal/recordings-pack.ts'

const name = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 16, maxLength: 16 })
  .map((digits) => digits.map((digit) => digit.toString(16)).join(''))
const sound = fc.uint8Array({ minLength: 1, maxLength: 60 })

const opened = (pack: Uint8Array<ArrayBuffer>) => {
  const result = openPack(pack)
  if (!result.ok) throw new Error(result.fault)
  return result.value
}

test('what was put in a pack is found in it, and nothing else', () => {
  fc.assert(
    fc.property(fc.dictionary(name, sound), (sounds) => {
      const pack = opened(writePack('fr', new Map(Object.entries(sounds))))
      expect(pack.names.toSorted()).toEqual(Object.keys(sounds).toSorted())
      for (const [each, bytes] of Object.entries(sounds))
        expect([...(pack.sound(each) ?? [])]).toEqual([...bytes])
      expect(pack.sound('0')).toBeUndefined()
    }),
  )
})

test('the same recordings are the same bytes, in whatever order they came', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(name, sound), { selector: ([each]) => each }), (sounds) => {
      expect(writePack('fr', new Map(sounds))).toEqual(
        writePack('fr', new Map(sounds.toReversed())),
      )
    }),
  )
})

test('whatever bytes come, reading them never throws and never leaves the file', () => {
  const some = writePack('fr', new Map([['00112233445566ff', new Uint8Array([1, 2, 3])]]))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(some.length), (noise, cut) => {
      openPack(Uint8Array.from(noise))
      const short = openPack(some.slice(0, cut))
      expect(short.ok).toBe(cut === some.length)
      const spoilt = Uint8Array.from(some)
      noise.forEach((byte, at) => {
        spoilt[at % spoilt.length] = byte
      })
      const result = openPack(spoilt)
      if (result.ok)
        for (const each of result.value.names)
          expect(result.value.sound(each)?.length).toBeGreaterThan(0)
    }),
  )
})
