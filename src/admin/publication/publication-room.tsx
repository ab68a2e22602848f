import { useConsole, useMay, useRoute } from '../app/console-context.ts'
import { hrefOf } from '../app/route.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { PublicationOverview } from './publication-overview.tsx'
import { Wizard } from './wizard.tsx'
import './publication.css'

/** What is published and on its way; or the way to a new release, step by step. */
export const PublicationRoom = () => {
  const { path, query } = useRoute()
  const { router } = useConsole()
  const mayPublish = useMay('publisher')
  const backTo = /^[1-9]\d{0,14}$/.test(query['retour'] ?? '') ? Number(query['retour']) : undefined
  if (path[0] !== 'nouvelle' && backTo === undefined) return <PublicationOverview />
  if (!mayPublish) {
    return (
      <>
        <StaffHead title="Publier" />
        <Notice kind="check">
          Publier demande le rôle de publicateur. Un administrateur peut vous le donner.
        </Notice>
      </>
    )
  }
  const leave = () => router.go(hrefOf('publier'))
  return <Wizard key={backTo ?? 'new'} backTo={backTo} onLeave={leave} />
}
