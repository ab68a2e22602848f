import { useConsole, useRoute } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { useSource } from '#ui/store/store.ts'
import { useAuthoring } from './authoring.ts'
import { FileEditor } from './editor/file-editor.tsx'
import { ContentTree } from './tree/content-tree.tsx'
import { TruthRoom } from './truth/truth-room.tsx'
import { PartnersRoom } from './truth/partners-room.tsx'
import { partnersPath, truthPath } from './truth/truth-path.ts'
import './content.css'

/** The tree of a deployment, or one of its files. */
export const ContentRoom = () => {
  const { path } = useRoute()
  const { staff } = useConsole()
  const { desk } = useAuthoring()
  const { tree, fault } = useSource(desk)
  if (tree === undefined) {
    return (
      <>
        <StaffHead title="Contenu" />
        {fault === undefined ? (
          <Notice kind="wait">Un instant…</Notice>
        ) : (
          <>
            <FaultNotice fault={fault} />
            <Button label="Réessayer" onPress={() => void desk.refresh()} />
          </>
        )}
      </>
    )
  }
  if (tree.deployment === null) {
    return (
      <>
        <StaffHead title="Contenu" />
        <Notice kind="check">
          Ce hub n’a encore aucun contenu. {staff.name}, envoyez-lui un dossier :{' '}
          <code>npm run config -- push</code>
        </Notice>
      </>
    )
  }
  const file = path.join('/')
  if (file === truthPath) return <TruthRoom />
  if (file === partnersPath) return <PartnersRoom />
  return file === '' ? <ContentTree /> : <FileEditor key={file} path={file} />
}
