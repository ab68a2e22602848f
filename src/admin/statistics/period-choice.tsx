import { SelectField } from '#ui/select-field/select-field.tsx'
import { useConsole, useNames } from '../app/console-context.ts'
import { monthOf } from '../app/time-words.ts'
import { addMonths, monthsBetween } from './months.ts'

/** As far back as the console offers; the address takes any month. */
const offeredMonths = 36

interface PeriodChoiceProps {
  readonly from: string
  readonly to: string
  readonly now: string
  /** Empty for all. */
  readonly place: string
}

/** From which month to which, and where; kept in the address. */
export const PeriodChoice = ({ from, to, now, place }: PeriodChoiceProps) => {
  const { router } = useConsole()
  const { places } = useNames()
  const offered = monthsBetween(addMonths(now, 1 - offeredMonths), now)
  const options = (kept: string) =>
    [...new Set([...offered, kept])]
      .toSorted()
      .toReversed()
      .map((month) => ({ value: month, label: monthOf(month) }))
  return (
    <div class="statistics-period">
      <SelectField
        label="De"
        value={from}
        options={options(from)}
        onChange={(de) => router.filter(de > to ? { de, a: de } : { de, a: to })}
      />
      <SelectField
        label="À"
        value={to}
        options={options(to)}
        onChange={(a) => router.filter(a < from ? { de: a, a } : { de: from, a })}
      />
      <SelectField
        label="Lieu"
        value={place}
        options={[
          { value: '', label: 'Tous les lieux' },
          ...places.map(({ id, name, commune }) => ({ value: id, label: name, group: commune })),
        ]}
        onChange={(lieu) => router.filter({ lieu })}
      />
    </div>
  )
}
