import { useState } from 'preact/hooks'
import type * as v from 'valibot'
import { staffLinkSchema, type StaffRole } from '#contract/staff.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { useAct } from '../app/act.ts'
import { useConsole } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { StaffNameField } from '../app/staff-name-field.tsx'
import { OneTimeLink } from './one-time-link.tsx'
import { PartnersChoice } from './partners-choice.tsx'
import { PlacesChoice } from './places-choice.tsx'
import { RoleChoice } from './role-choice.tsx'

interface InviteDialogProps {
  readonly onChange: () => Promise<void>
  readonly onClose: () => void
}

export const InviteDialog = ({ onChange, onClose }: InviteDialogProps) => {
  const { hub } = useConsole()
  const [name, setName] = useState('')
  const [role, setRole] = useState<StaffRole>('author')
  const [places, setPlaces] = useState<readonly string[]>([])
  const [partners, setPartners] = useState<readonly string[]>([])
  const [isMissing, setMissing] = useState(false)
  const [link, setLink] = useState<v.InferOutput<typeof staffLinkSchema>>()
  const { isBusy, fault, run } = useAct()
  const invite = () => {
    const written = name.trim()
    setMissing(written === '')
    if (written === '') return
    void run(
      () =>
        hub.post('/api/admin/staff', { name: written, role, places, partners }, staffLinkSchema),
      async (made) => {
        setLink(made)
        await onChange()
      },
    )
  }
  if (link)
    return (
      <Dialog title={`Le lien de ${name.trim()}`} onClose={onClose}>
        <OneTimeLink {...link} />
        <div class="acts">
          <Button kind="main" label="Je l’ai copié" onPress={onClose} />
        </div>
      </Dialog>
    )
  return (
    <Dialog title="Inviter un collègue" onClose={onClose}>
      <StaffNameField label="Son nom" value={name} isMissing={isMissing} onInput={setName} />
      <RoleChoice value={role} onChange={setRole} />
      <PlacesChoice role={role} values={places} onChange={setPlaces} />
      <PartnersChoice role={role} values={partners} onChange={setPartners} />
      <FaultNotice fault={fault} />
      <div class="acts">
        <Button
          kind="main"
          label="Faire son lien"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={invite}
        />
        <Button label="Annuler" onPress={onClose} />
      </div>
    </Dialog>
  )
}
