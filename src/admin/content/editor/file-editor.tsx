import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { PlacedFinding } from '#contract/finding.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { useSource } from '#ui/store/store.ts'
import { useConsole, useRoute } from '../../app/console-context.ts'
import { FaultNotice } from '../../app/fault-notice.tsx'
import { hrefOf } from '../../app/route.ts'
import { useAuthoring } from '../authoring.ts'
import { ConflictPanel } from '../drafts/conflict-panel.tsx'
import { SaveDialog } from '../drafts/save-dialog.tsx'
import { type KnownFile, knownFile, nameOfFile } from '../tree/known-file.ts'
import { FileActs } from './file-acts.tsx'
import { SightPane } from './sight-pane.tsx'
import { panes } from './panes.ts'
import { useWritten } from './use-written.ts'
import { WritingPane } from './writing-pane.tsx'
import './editor.css'

/** One file: written at the left, seen at the right. */
export const FileEditor = ({ path }: { readonly path: string }) => {
  const { desk } = useAuthoring()
  const { texts, changes } = useSource(desk)
  const file = knownFile(path)
  const text = texts.get(path)
  if (file === undefined || text === undefined) {
    const change = changes.get(path)
    return (
      <>
        <StaffHead title={path} />
        <Notice kind="check">
          {change === undefined
            ? 'Ce fichier n’existe pas, ou plus.'
            : 'Vous avez retiré ce fichier.'}
        </Notice>
        <div class="form-acts">
          <a href={hrefOf('contenu')}>Tous les fichiers</a>
          {change !== undefined && (
            <Button label="Le reprendre" icon="annuler" onPress={() => desk.giveUp(path)} />
          )}
        </div>
      </>
    )
  }
  return <OpenFile file={file} text={text} />
}

const OpenFile = ({ file, text }: { readonly file: KnownFile; readonly text: string }) => {
  const { path, kind } = file
  const { desk, author } = useAuthoring()
  const { router } = useConsole()
  const { query } = useRoute()
  const { moved, changes, news, fault } = useSource(desk)
  const { checked, isChecking, failure } = useSource(author)
  const { size } = useSource(panes)
  const [isSaving, setSaving] = useState(false)
  const written = useWritten(desk, path, kind, text)
  const findings = useMemo(() => checked?.byFile.get(path) ?? [], [checked, path])
  const guide = file.group === 'guides' || file.group === 'stories' ? file.id : undefined
  useEffect(() => {
    author.look(guide)
    return () => author.look(undefined)
  }, [author, guide])

  const partKey = query['partie'] ?? ''
  const goTo = useCallback(
    (partie: string, more: { readonly ici?: string; readonly ligne?: string } = {}) =>
      router.filter({ partie, ici: more.ici ?? '', ligne: more.ligne ?? '' }),
    [router],
  )
  const goToFinding = (finding: PlacedFinding) =>
    goTo(finding.at.join('.'), { ici: finding.at.join('.'), ligne: String(finding.line) })

  const title = checked?.things.guide.find(({ id }) => id === guide)?.label ?? nameOfFile(file)
  const change = changes.get(path)
  const conflict = moved.get(path)
  return (
    <>
      <div class="crumbs">
        <nav aria-label="Où vous êtes">
          <a href={hrefOf('contenu')}>Contenu</a> <span aria-hidden="true">›</span>{' '}
          <code>{path}</code>
        </nav>
        <FileActs file={file} />
      </div>
      <StaffHead title={title}>
        <p class="content-state" role="status">
          {sayState(change?.before, change?.text, isChecking)}
        </p>
        <Button
          kind="main"
          icon="envoi"
          label={changes.size > 1 ? `Enregistrer (${changes.size})` : 'Enregistrer'}
          isOff={changes.size === 0}
          onPress={() => setSaving(true)}
        />
      </StaffHead>
      <FaultNotice fault={fault} />
      {failure !== undefined && (
        <Notice kind="error">Les vérifications se sont arrêtées. Rechargez la page.</Notice>
      )}
      {news.has(path) && change === undefined && (
        <Notice kind="good" announce="politely">
          {news.get(path)} vient de changer ce fichier. Vous voyez sa version.
        </Notice>
      )}
      {conflict !== undefined && change !== undefined && (
        <ConflictPanel
          change={change}
          moved={conflict}
          onResolve={(next) => desk.resolve(path, next)}
        />
      )}
      <div class={`editor editor-${size}`}>
        <WritingPane
          file={file}
          written={written}
          findings={findings}
          isChecking={isChecking}
          partKey={partKey}
          here={query['ici'] ?? ''}
          line={Number(query['ligne'] ?? '')}
          onGo={goTo}
          onFinding={goToFinding}
        />
        {size !== 'closed' && (
          <SightPane
            file={file}
            written={written}
            findings={findings}
            partKey={partKey}
            guide={guide}
            onGo={goTo}
          />
        )}
      </div>
      {isSaving && <SaveDialog onClose={() => setSaving(false)} />}
    </>
  )
}

const sayState = (
  before: string | null | undefined,
  text: string | null | undefined,
  isChecking: boolean,
) => {
  if (isChecking) return 'Vérification…'
  if (text === undefined) return 'Enregistré'
  return before === null ? 'Nouveau, pas encore enregistré' : 'Changé, pas encore enregistré'
}
