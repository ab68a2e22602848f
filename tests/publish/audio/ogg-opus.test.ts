import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secondsOfOggOpus, writeOggOpus } from '#publish/audio/ogg-opus.ts'

const packets = fc.array(fc.uint8Array({ minLength: 1, maxLength: 600 }), {
  minLength: 1,
  maxLength: 300,
})

const streamOf = (given: readonly Uint8Array[]) => ({
  packets: given,
  packetMs: 60,
  rate: 16_000,
  preSkip: 312,
  seconds: given.length * 0.06 - 0.02,
})

test('what was written lasts as long as its sound, whatever the packets are', () => {
  fc.assert(
    fc.property(packets, (given) => {
      const stream = streamOf(given)
      expect(secondsOfOggOpus(writeOggOpus(stream))).toBeCloseTo(stream.seconds, 3)
    }),
    { numRuns: 40 },
  )
})

test('a file cut anywhere, or another kind of file, is told apart', () => {
  const whole = writeOggOpus(streamOf([new Uint8Array(40), new Uint8Array(300)]))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 90 }), (cut, noise) => {
      const seconds = secondsOfOggOpus(whole.subarray(0, cut))
      // Cut between two pages, it is a shorter sound: its length says so.
      if (seconds !== undefined) expect(seconds).toBeLessThan(0.1)
      secondsOfOggOpus(noise)
    }),
  )
  expect(secondsOfOggOpus(new TextEncoder().encode('RIFF....WAVEfmt '.repeat(4)))).toBeUndefined()
})

test('the same packets are the same bytes, with the checks that players make', () => {
  const [once, again] = [1, 2].map(() => writeOggOpus(streamOf([new Uint8Array([1, 2, 3])])))
  expect(again).toEqual(once)
  expect(new TextDecoder('latin1').decode(once?.subarray(28, 36))).toBe('OpusHead')
})
