import { Button } from '#ui/button/button.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

/** For the aidant who has come: where they unlock what is theirs, once the person agrees. */
export function AssistedDoor() {
  const { t, send, terminal } = useKiosk()
  if (!terminal.assisted || terminal.assisted.isOpen) return null
  return (
    <div class="for-staff">
      <Button
        icon="cadenas"
        label={t('help.assisted')}
        onPress={() => {
          // In the place of this screen: help over, the person is back at what they were doing.
          send({ type: 'person.wentBack' })
          send({ type: 'person.opened', view: { at: 'assisted' } })
        }}
      />
    </div>
  )
}
