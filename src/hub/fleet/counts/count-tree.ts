/**
 * Counts and what they add up to. Each count can be split in several ways (a month by guide, by language, by help), and each
 * part belongs to one split of one whole: no ring. That is what makes it possible to say exactly what a reader can work out.
 */

export interface Count {
  readonly value: number
  /** Has a line in what is published, shown or masked. Sums that are only passed through have none. */
  readonly hasLine: boolean
  /** Each adds up to `value`. */
  readonly splits: readonly (readonly Count[])[]
}

export const line = (value: number, splits: Count['splits'] = []): Count => ({
  value,
  hasLine: true,
  splits,
})

const total = (counts: readonly Count[]) => counts.reduce((sum, { value }) => sum + value, 0)

/** A sum without a line of its own. The first split gives its value. */
export const sum = (first: readonly Count[], ...others: Count['splits']): Count => ({
  value: total(first),
  hasLine: false,
  splits: [first, ...others],
})

/** Whether a reader can hold `parts` to be a split of `whole`. */
export const isSplitOf = (parts: readonly Count[], whole: readonly Count[]): boolean =>
  total(parts) === total(whole)

/** The count and everything under it, itself first. */
export function* allOf(count: Count): Generator<Count> {
  yield count
  for (const split of count.splits) for (const part of split) yield* allOf(part)
}
