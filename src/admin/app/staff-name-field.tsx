import { TextField } from '#ui/text-field/text-field.tsx'

/** Of `staffNameSchema`. */
const longestName = 60

interface StaffNameFieldProps {
  /** « Son nom ». */
  readonly label: string
  readonly value: string
  /** It was asked for, and is not there. */
  readonly isMissing: boolean
  readonly onInput: (name: string) => void
}

/** What colleagues will call somebody, and where it is read. */
export const StaffNameField = ({ label, value, isMissing, onInput }: StaffNameFieldProps) => (
  <TextField
    label={label}
    hint="Un prénom ou une fonction, connu de l’équipe. Il paraît dans le journal."
    value={value}
    maxLength={longestName}
    fault={isMissing ? 'Écrivez un prénom ou une fonction.' : undefined}
    onInput={onInput}
  />
)
