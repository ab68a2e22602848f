import { useState } from 'preact/hooks'
import { staffListSchema } from '#contract/staff.ts'
import { Button } from '#ui/button/button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { StateMark } from '#ui/state-mark/state-mark.tsx'
import { useConsole, useMay } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useHubData } from '../app/hub-data.ts'
import { roleNames } from '../app/role-names.ts'
import { dayOf } from '../app/time-words.ts'
import { CommandToken } from './command-token.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import type { Member } from './member.ts'
import { MemberDialog } from './member-dialog.tsx'
import { OwnAccess } from './own-access.tsx'

const stateOf = ({ isDisabled, passkeys }: Member) => {
  if (isDisabled) return <StateMark kind="off" label="Compte fermé" />
  return passkeys === 0 ? (
    <StateMark kind="wait" label="Lien pas encore ouvert" />
  ) : (
    <StateMark kind="good" label="Actif" />
  )
}

/** One's own keys for everybody; colleagues for administrators. */
export const TeamScreen = () => {
  const { staff } = useConsole()
  const mayManage = useMay('administrator')
  const list = useHubData(mayManage ? '/api/admin/staff' : undefined, staffListSchema)
  const [asked, setAsked] = useState<'invite' | Member>()
  const close = () => setAsked(undefined)
  return (
    <>
      <StaffHead title="Équipe">
        {mayManage && (
          <Button
            kind="main"
            icon="plus"
            label="Inviter un collègue"
            onPress={() => setAsked('invite')}
          />
        )}
      </StaffHead>
      <FaultNotice fault={list.fault} />
      {list.value && (
        <DataTable
          caption="Qui travaille ici"
          isCaptionHidden
          rows={list.value}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: 'Nom',
              isName: true,
              cell: ({ id, name }) => (id === staff.id ? `${name} (vous)` : name),
            },
            { key: 'role', head: 'Rôle', cell: ({ role }) => roleNames[role] },
            { key: 'state', head: 'État', cell: stateOf },
            { key: 'keys', head: 'Clés', isNumber: true, cell: ({ passkeys }) => passkeys },
            {
              key: 'seen',
              head: 'Dernière entrée',
              cell: ({ lastSeen }) => (lastSeen === null ? 'jamais' : dayOf(lastSeen)),
            },
            {
              key: 'change',
              head: '',
              isNumber: true,
              cell: (member) =>
                member.id === staff.id ? (
                  ''
                ) : (
                  <Button
                    size="slim"
                    label={`Changer ${member.name}`}
                    onPress={() => setAsked(member)}
                  />
                ),
            },
          ]}
        />
      )}
      <OwnAccess />
      <CommandToken />
      {asked === 'invite' && <InviteDialog onChange={list.refresh} onClose={close} />}
      {asked !== undefined && asked !== 'invite' && (
        <MemberDialog member={asked} onChange={list.refresh} onClose={close} />
      )}
    </>
  )
}
