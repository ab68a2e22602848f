import { useState } from 'preact/hooks'
import type * as v from 'valibot'
import { staffLinkSchema } from '#contract/staff.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useAct } from '../app/act.ts'
import { useConsole } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { nothingMore } from '#ask/hub.ts'
import { OneTimeLink } from './one-time-link.tsx'
import { PartnersChoice } from './partners-choice.tsx'
import { PlacesChoice } from './places-choice.tsx'
import { RoleChoice } from './role-choice.tsx'
import type { Member } from './member.ts'

interface MemberDialogProps {
  readonly member: Member
  readonly onChange: () => Promise<void>
  readonly onClose: () => void
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each))

/** A colleague's role, access and lost keys. */
export const MemberDialog = ({ member, onChange, onClose }: MemberDialogProps) => {
  const { hub } = useConsole()
  const [role, setRole] = useState(member.role)
  const [isLeaving, setLeaving] = useState(false)
  const [places, setPlaces] = useState<readonly string[]>(member.places)
  const [partners, setPartners] = useState<readonly string[]>(member.partners)
  const [link, setLink] = useState<v.InferOutput<typeof staffLinkSchema>>()
  const { isBusy, fault, run } = useAct()
  const path = `/api/admin/staff/${member.id}`
  const done = async () => {
    await onChange()
    onClose()
  }
  const send = (
    act: 'role' | 'places' | 'partners' | 'disable' | 'enable' | 'remove',
    body: object = {},
  ) => void run(() => hub.post(`${path}/${act}`, body, nothingMore), done)
  const renew = () =>
    void run(
      () => hub.post(`${path}/link`, {}, staffLinkSchema),
      async (made) => {
        setLink(made)
        await onChange()
      },
    )
  if (isLeaving) {
    return (
      <Dialog title={`Retirer ${member.name} de l’équipe ?`} onClose={onClose}>
        <p>
          Ses clés, ses codes et ses sessions ne valent plus rien, et son nom est effacé partout. Le
          journal garde ce qui a été fait, sous un numéro. Ce qui n’est pas enregistré dans son
          navigateur est perdu.
        </p>
        <Notice kind="check">On ne peut pas revenir en arrière.</Notice>
        <FaultNotice fault={fault} />
        <div class="acts">
          <Button
            kind="main"
            label={`Retirer ${member.name}`}
            isBusy={isBusy}
            busyLabel="Un instant…"
            onPress={() => send('remove')}
          />
          <Button label="Revenir" onPress={() => setLeaving(false)} />
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={member.name} onClose={onClose}>
      {link ? (
        <OneTimeLink {...link} />
      ) : (
        <>
          <RoleChoice value={role} onChange={setRole} />
          <PlacesChoice role={role} values={places} onChange={setPlaces} />
          <PartnersChoice role={role} values={partners} onChange={setPartners} />
          <FaultNotice fault={fault} />
          <div class="acts">
            <Button
              kind="main"
              label="Changer le rôle"
              isOff={role === member.role}
              isBusy={isBusy}
              busyLabel="Un instant…"
              onPress={() => send('role', { role })}
            />
            {role === 'partner' && (
              <Button
                label="Changer les partenaires"
                isOff={isSame(partners, member.partners)}
                onPress={() => send('partners', { partners })}
              />
            )}
            {role !== 'administrator' && role !== 'partner' && (
              <Button
                label="Changer les lieux"
                isOff={isSame(places, member.places)}
                onPress={() => send('places', { places })}
              />
            )}
            {member.isDisabled ? (
              <Button label="Rouvrir le compte" onPress={() => send('enable')} />
            ) : (
              <Button label="Fermer le compte" onPress={() => send('disable')} />
            )}
            <Button label="Clés perdues : refaire un lien" onPress={renew} />
            <Button label="Retirer de l’équipe" onPress={() => setLeaving(true)} />
          </div>
          <p class="hint">
            Fermer un compte le fait sortir tout de suite. Refaire un lien annule ses clés et ses
            codes. Retirer efface aussi son nom : pour qui est parti.
          </p>
        </>
      )}
      <div class="acts">
        <Button label="Fermer" onPress={onClose} />
      </div>
    </Dialog>
  )
}
