import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
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
import { SaveChanges } from '../drafts/save-changes.tsx'
import { type KnownFile, knownFile, nameOfFile } from '../tree/known-file.ts'
import { EditorBar } from './editor-bar.tsx'
import { FileActs } from './file-acts.tsx'
import { SightPane } from './sight-pane.tsx'
import { panes, sightAmong, sightsOffered } from './panes.ts'
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
  const { size, sight: wanted } = useSource(panes)
  const written = useWritten(desk, path, kind, text)
  const findings = useMemo(() => checked?.byFile.get(path) ?? [], [checked, path])
  const guide = file.group === 'guides' || file.group === 'stories' ? file.id : undefined
  const sight = sightAmong(sightsOffered(guide !== undefined), wanted)
  const seen = useRef<HTMLDivElement>(null)
  const sightBefore = useRef(sight)
  useEffect(() => {
    if (sight !== sightBefore.current) bringInSight(seen.current)
    sightBefore.current = sight
  }, [sight])
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
        <SaveChanges />
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
      <EditorBar written={written} isWritable={kind !== undefined} isGuide={guide !== undefined} />
      <div class={`editor editor-${sight === 'nothing' ? 'alone' : size}`}>
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
        {sight !== 'nothing' && (
          <div class="editor-sight" ref={seen}>
            <SightPane
              sight={sight}
              file={file}
              written={written}
              findings={findings}
              partKey={partKey}
              guide={guide}
              onGo={goTo}
            />
          </div>
        )}
      </div>
    </>
  )
}

/** One under the other, what was just asked for may lie below the window. */
const bringInSight = (part: HTMLElement | null): void => {
  if (part !== null && part.getBoundingClientRect().top > window.innerHeight * 0.7)
    part.scrollIntoView({ block: 'start' })
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
