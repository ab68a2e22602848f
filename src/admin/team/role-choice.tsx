import { staffRoles, type StaffRole } from '#contract/staff.ts'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { roleNames } from '../app/role-names.ts'

const duties: Record<StaffRole, string> = {
  partner: 'répond aux questions de ses partenaires, et rien d’autre',
  aidant: 'répond aux appels des postes, n’entre pas dans la console',
  author: 'écrit le contenu',
  publisher: 'écrit et publie',
  administrator: 'écrit, publie, tient le parc et l’équipe',
}

interface RoleChoiceProps {
  readonly value: StaffRole
  readonly onChange: (role: StaffRole) => void
}

export const RoleChoice = ({ value, onChange }: RoleChoiceProps) => (
  <SelectField
    label="Rôle"
    value={value}
    options={staffRoles.map((role) => ({
      value: role,
      label: `${roleNames[role]} : ${duties[role]}`,
    }))}
    onChange={(chosen) => onChange(staffRoles.find((role) => role === chosen) ?? value)}
  />
)
