import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { HelpDesk, HelpState } from './help-desk.ts'

interface SecurityKeyProps {
  readonly desk: HelpDesk
  readonly help: HelpState
}

/** Beside the number and the code: the key knows whose it is. */
export function SecurityKey({ desk, help }: SecurityKeyProps) {
  if (help.checking !== 'key')
    return (
      <Button
        icon="cadenas"
        label="Toucher la clé de sécurité"
        isOff={help.checking !== undefined}
        onPress={() => void desk.unlockByKey()}
      />
    )
  return (
    <>
      <Notice kind="calm" announce="politely">
        Branchez votre clé, tapez son code PIN si l’écran le demande, puis touchez-la.
      </Notice>
      <Button label="Taper un code à la place" onPress={desk.stopKey} />
    </>
  )
}
