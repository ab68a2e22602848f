/** Which numbers of a device have come, as the stretches they make: a device that loses nothing is one stretch for ever. */

/** First and last of a stretch. In order, apart from one another. */
export type Ranges = readonly (readonly [number, number])[]

export function withNumber(ranges: Ranges, number: number): Ranges {
  const before = ranges.filter(([, last]) => last < number - 1)
  const after = ranges.filter(([first]) => first > number + 1)
  const touching = ranges.filter(([first, last]) => first <= number + 1 && last >= number - 1)
  const first = Math.min(number, ...touching.map(([from]) => from))
  const last = Math.max(number, ...touching.map(([, to]) => to))
  return [...before, [first, last], ...after]
}

/** Numbers below the last one that have not come, as stretches. */
export function holesIn(ranges: Ranges): Ranges {
  let next = 1
  return ranges.flatMap(([first, last]): Ranges => {
    const hole: Ranges = first > next ? [[next, first - 1]] : []
    next = last + 1
    return hole
  })
}
