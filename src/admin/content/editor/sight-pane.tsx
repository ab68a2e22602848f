import { useEffect, useMemo } from 'preact/hooks'
import type { PlacedFinding } from '#contract/finding.ts'
import { useSource } from '#ui/store/store.ts'
import { useConsole } from '../../app/console-context.ts'
import { hrefOf } from '../../app/route.ts'
import { useAuthoring } from '../authoring.ts'
import { ChangeDifference } from '../difference/change-difference.tsx'
import { FlowPanel } from '../flow/flow-panel.tsx'
import { StoriesPanel } from '../flow/stories-panel.tsx'
import { HistoryPanel } from '../history/history-panel.tsx'
import { PreviewPanel } from '../preview/preview-panel.tsx'
import { type KnownFile, pathOf } from '../tree/known-file.ts'
import { newStories } from '../tree/new-stories.ts'
import type { Sight } from './panes.ts'
import type { Written } from './use-written.ts'

interface SightPaneProps {
  readonly file: KnownFile
  readonly written: Written
  readonly findings: readonly PlacedFinding[]
  readonly partKey: string
  readonly guide: string | undefined
  readonly sight: Exclude<Sight, 'nothing'>
  readonly onGo: (partKey: string) => void
}

/** What the text becomes: the kiosk, the drawing, the stories, what changed. */
export const SightPane = (props: SightPaneProps) => {
  const { sight } = props
  const { author } = useAuthoring()
  useEffect(() => {
    author.show(sight === 'preview')
    return () => author.show(false)
  }, [author, sight])
  return (
    <section class="sight" aria-label="Voir">
      <Seen {...props} />
    </section>
  )
}

const Seen = ({ file, written, findings, partKey, guide, onGo, sight }: SightPaneProps) => {
  const { desk, author } = useAuthoring()
  const { router } = useConsole()
  const { texts, changes } = useSource(desk)
  const { checked, report, content } = useSource(author)
  const step = file.group === 'guides' ? /^steps\.([^.]+)/.exec(partKey)?.[1] : undefined
  const faulty = useMemo(
    () =>
      new Set(
        findings.flatMap(({ level, at, step: told }) =>
          level === 'error' ? [told ?? (at[0] === 'steps' ? String(at[1]) : '')] : [],
        ),
      ),
    [findings],
  )
  const stories = guide === undefined ? '' : pathOf(file.folder, 'stories', guide)
  switch (sight) {
    case 'preview':
      return (
        <PreviewPanel
          content={content}
          things={checked?.things}
          guide={guide}
          step={step}
          place={file.kind === 'places' ? /^places\.([^.]+)/.exec(partKey)?.[1] : undefined}
          isFrozen={!written.isReadable || checked?.isWhole === false || isAbsent(guide, findings)}
          onStep={(id, next) => {
            if (id === guide && file.group === 'guides') onGo(`steps.${next}`)
            else {
              const path = pathOf(file.folder, 'guides', id)
              router.go(hrefOf('contenu', path.split('/'), { partie: `steps.${next}` }))
            }
          }}
        />
      )
    case 'flow':
      return (
        <FlowPanel
          report={report}
          current={step}
          faulty={faulty}
          onStep={(id) => {
            if (file.group === 'guides') onGo(`steps.${id}`)
            else if (guide !== undefined) {
              const path = pathOf(file.folder, 'guides', guide)
              router.go(hrefOf('contenu', path.split('/'), { partie: `steps.${id}` }))
            }
          }}
        />
      )
    case 'stories':
      return (
        <StoriesPanel
          stories={report?.stories}
          href={texts.has(stories) ? hrefOf('contenu', stories.split('/')) : undefined}
          nameOfDoc={(id) => checked?.things.doc.find((one) => one.id === id)?.label ?? id}
          onCreate={() => {
            if (guide === undefined) return
            desk.write(stories, newStories(guide, texts.get(file.path) ?? ''))
            router.go(hrefOf('contenu', stories.split('/')))
          }}
        />
      )
    case 'history': {
      const change = changes.get(file.path)
      return (
        <>
          {change !== undefined && (
            <section class="stack" aria-label="Pas encore enregistré">
              <p>
                <b>Pas encore enregistré</b>{' '}
                <button type="button" class="link" onClick={() => desk.giveUp(file.path)}>
                  Abandonner ces changements
                </button>
              </p>
              <ChangeDifference before={change.before ?? ''} after={change.text ?? ''} />
            </section>
          )}
          <HistoryPanel
            path={file.path}
            text={written.text}
            onRestore={(text) => written.document.write(text)}
          />
        </>
      )
    }
  }
}

/** Faults of reading: nothing of the file is in what was compiled. */
const isAbsent = (guide: string | undefined, findings: readonly PlacedFinding[]) =>
  guide !== undefined &&
  findings.some(({ level, code }) => level === 'error' && /^[XYI]/.test(code))
