import { Chips } from '#ui/chips/chips.tsx'

interface TabsProps<T extends string> {
  /** « Écrire », « Voir ». */
  readonly label: string
  readonly names: readonly T[]
  readonly words: Readonly<Record<T, string>>
  readonly current: T
  readonly onChoose: (name: T) => void
}

/** One of a few ways to look. */
export const Tabs = <T extends string>({
  label,
  names,
  words,
  current,
  onChoose,
}: TabsProps<T>) => (
  <Chips
    legend={label}
    chips={names.map((value) => ({ value, label: words[value] }))}
    value={current}
    onChange={onChoose}
  />
)
