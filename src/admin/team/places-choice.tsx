import type { StaffRole } from '#contract/staff.ts'
import { CheckList } from '#ui/check-list/check-list.tsx'
import { useNames } from '../app/console-context.ts'

interface PlacesChoiceProps {
  readonly role: StaffRole
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Where somebody hears calls for help. Administrators may look at any place. */
export const PlacesChoice = ({ role, values, onChange }: PlacesChoiceProps) => {
  const { places } = useNames()
  if (role === 'administrator' || role === 'partner' || places.length === 0) return null
  return (
    <CheckList
      legend="Lieux dont cette personne reçoit les appels"
      items={places.map(({ id, name }) => ({ value: id, label: name }))}
      values={values}
      onChange={onChange}
    />
  )
}
