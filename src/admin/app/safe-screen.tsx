import type { ComponentChildren } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'

interface SafeScreenProps {
  readonly children: ComponentChildren
}

/** A screen with a fault of ours gives way to a sentence; the other sections stay at hand. One `key` for each screen. */
export const SafeScreen = ({ children }: SafeScreenProps) => {
  const [fault, recover] = useErrorBoundary()
  if (fault === undefined) return <>{children}</>
  return (
    <>
      <StaffHead title="Cet écran a eu une panne" />
      <Notice kind="error" announce="at-once">
        Ce qui était enregistré l’est toujours, et les autres sections marchent. Réessayez. Si la
        panne revient, prévenez qui s’occupe du serveur, avec l’adresse de cette page.
      </Notice>
      <div class="acts">
        <Button kind="main" label="Réessayer" onPress={recover} />
      </div>
    </>
  )
}
