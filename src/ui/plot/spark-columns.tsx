interface SparkColumnsProps {
  /** One a month; null where it is masked. */
  readonly values: readonly (number | null)[]
  /** End of the scale, the same for all that are compared. */
  readonly end: number
}

/** The run of the months in the height of a line, hidden from the reading order: the numbers beside it are read. */
export const SparkColumns = ({ values, end }: SparkColumnsProps) => (
  <span class="spark" aria-hidden="true">
    {values.map((value, place) => (
      <i
        key={place}
        class={value === null ? 'share-masked' : 'share-done'}
        style={{ height: value === null ? '15%' : `${(value / Math.max(1, end)) * 100}%` }}
      />
    ))}
  </span>
)
