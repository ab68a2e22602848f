import type { StaffRole } from '#contract/staff.ts'
import { CheckList } from '#ui/check-list/check-list.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useNames } from '../app/console-context.ts'

interface PartnersChoiceProps {
  readonly role: StaffRole
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Whose questions somebody answers. Known once a release names the partners. */
export const PartnersChoice = ({ role, values, onChange }: PartnersChoiceProps) => {
  const { partners } = useNames()
  if (role !== 'partner') return null
  if (partners.length === 0)
    return <Notice kind="check">Publiez d’abord : les partenaires viennent du contenu.</Notice>
  return (
    <CheckList
      legend="Partenaires pour qui cette personne répond"
      items={partners.map(({ id, name }) => ({ value: id, label: name }))}
      values={values}
      onChange={onChange}
    />
  )
}
