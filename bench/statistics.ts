/** The numbers a bench reports, and the seeded chance it draws them with. */

/** Mulberry32: the same seed gives the same numbers, from 0 to 1 excluded, everywhere. */
export function seededRandom(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Value below which a share `at` (0 to 1) of the sample lies, between neighbours when it falls between two. */
export function quantile(sample: readonly number[], at: number) {
  const sorted = sample.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * at
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

export const median = (sample: readonly number[]) => quantile(sample, 0.5)

const draws = 1000

/** Ratio of a statistic between two samples, with the bounds of its 90 % bootstrap interval. */
export function ratioOf(
  ours: readonly number[],
  theirs: readonly number[],
  statistic: (sample: readonly number[]) => number,
  seed = 1,
) {
  const random = seededRandom(seed)
  const resample = (sample: readonly number[]) =>
    sample.map(() => sample[Math.floor(random() * sample.length)] ?? Number.NaN)
  const ratios = Array.from(
    { length: draws },
    () => statistic(resample(ours)) / statistic(resample(theirs)),
  )
  return {
    ratio: statistic(ours) / statistic(theirs),
    low: quantile(ratios, 0.05),
    high: quantile(ratios, 0.95),
  }
}
