import { expect, test } from 'vitest'
import { resample } from '#publish/audio/resample.ts'

const tone = (hertz: number, rate: number, seconds = 0.5) => ({
  rate,
  samples: Int16Array.from({ length: rate * seconds }, (_, at) =>
    Math.round(10_000 * Math.sin((2 * Math.PI * hertz * at) / rate)),
  ),
})

/** Loudness away from the ends, where the window has nothing to look at. */
const loudness = ({ samples }: { readonly samples: Int16Array }) => {
  const middle = samples.subarray(200, -200)
  return Math.sqrt(middle.reduce((sum, one) => sum + one * one, 0) / middle.length)
}

test('a sound of the voice keeps its length and its loudness', () => {
  const before = tone(1000, 22_050)
  const after = resample(before, 16_000)
  expect(after.rate).toBe(16_000)
  expect(after.samples.length / 16_000).toBeCloseTo(before.samples.length / 22_050, 3)
  expect(loudness(after) / loudness(before)).toBeCloseTo(1, 1)
})

test('what is too high for the new rate is left out, and does not come back as a whistle', () => {
  expect(loudness(resample(tone(10_500, 22_050), 16_000))).toBeLessThan(300)
})

test('the same rate is the same sound', () => {
  const sound = tone(440, 16_000)
  expect(resample(sound, 16_000)).toEqual(sound)
})
