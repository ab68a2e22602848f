import { useState } from 'preact/hooks'
import { useSource } from '#ui/store/store.ts'
import { useConsole } from '../../app/console-context.ts'
import { hrefOf } from '../../app/route.ts'
import { useAuthoring } from '../authoring.ts'
import { memberOf } from '../schema/fields-of-kind.ts'
import type { KnownFile } from '../tree/known-file.ts'
import { RemoveFileDialog, RenameFileDialog } from '../tree/move-dialogs.tsx'
import { isMovable } from '../tree/move-file.ts'
import { readLoosely } from '../tree/things.ts'

/** A guide of a shelf is in the ledger of the deployment that published it. */
const isInLedger = (texts: ReadonlyMap<string, string>, guide: string): boolean =>
  [...texts].some(
    ([path, text]) =>
      path.endsWith('/ledger.json') && memberOf(readLoosely(text), guide) !== undefined,
  )

/** What can be done with a file as a whole. */
export const FileActs = ({ file }: { readonly file: KnownFile }) => {
  const { desk } = useAuthoring()
  const { router } = useConsole()
  const { texts } = useSource(desk)
  const [dialog, setDialog] = useState<'rename' | 'remove'>()
  const isPublished = file.group === 'guides' && isInLedger(texts, file.id)
  return (
    <span class="file-acts">
      {isMovable(file) && (
        <>
          <button type="button" class="link" onClick={() => setDialog('rename')}>
            Renommer
          </button>
          <button type="button" class="link" onClick={() => setDialog('remove')}>
            Retirer
          </button>
        </>
      )}
      {dialog !== undefined && isMovable(file) && (
        <MoveDialog
          kind={dialog}
          file={file}
          texts={texts}
          isPublished={isPublished}
          onClose={() => setDialog(undefined)}
          onWrite={(writes, next) => {
            for (const { path, text } of writes) desk.write(path, text)
            router.go(hrefOf('contenu', next?.split('/') ?? []))
          }}
        />
      )}
    </span>
  )
}

type MoveDialogProps = Parameters<typeof RenameFileDialog>[0] & {
  readonly kind: 'rename' | 'remove'
}

const MoveDialog = ({ kind, ...props }: MoveDialogProps) =>
  kind === 'rename' ? <RenameFileDialog {...props} /> : <RemoveFileDialog {...props} />
