/** « Vouliez-vous dire … ? » */

/**
 * The known word nearest to what was written, when it is near enough to be a slip: one edit for short words, a third of
 * the letters at most. Optimal string alignment distance (insertion, deletion, substitution, transposition).
 */
export const closestWord = (written: string, known: Iterable<string>): string | undefined => {
  if (written.length > 64) return undefined
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(written.length / 3)) + 1
  for (const word of known) {
    if (Math.abs(word.length - written.length) >= bestDistance) continue
    const found = distance(written.toLowerCase(), word.toLowerCase())
    if (found < bestDistance) [best, bestDistance] = [word, found]
  }
  return best
}

const distance = (a: string, b: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      )
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (row > 1 && column > 1 && swapped) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      }
      line.push(cost)
    }
    beforeLast = last
    last = line
  }
  return last[b.length] ?? 0
}

/** « vouliez-vous dire « x » ? », or nothing. */
export const suggest = (written: string, known: Iterable<string>): string => {
  const word = closestWord(written, known)
  return word === undefined ? '' : ` Vouliez-vous dire « ${word} » ?`
}
