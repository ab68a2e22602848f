import { useSource } from '#ui/store/store.ts'
import {
  chooseWriting,
  panes,
  sightAmong,
  sightWords,
  sightsOffered,
  writingWords,
  writings,
} from './panes.ts'
import { Tabs } from './tabs.tsx'
import type { Written } from './use-written.ts'

interface EditorBarProps {
  readonly written: Written
  /** A file that publications keep is only looked at. */
  readonly isWritable: boolean
  readonly isGuide: boolean
}

/** Above both sides: with what one writes, and what one sees beside it. */
export const EditorBar = ({ written, isWritable, isGuide }: EditorBarProps) => {
  const { writing, sight } = useSource(panes)
  const offered = sightsOffered(isGuide)
  return (
    <div class="editor-bar">
      {isWritable && (
        <>
          <Tabs
            label="Écrire avec"
            names={writings}
            words={writingWords}
            current={writing}
            onChoose={chooseWriting}
          />
          <button
            type="button"
            class="link"
            aria-disabled={written.canUndo ? undefined : 'true'}
            onClick={written.document.undo}
          >
            Annuler
          </button>
          <button
            type="button"
            class="link"
            aria-disabled={written.canRedo ? undefined : 'true'}
            onClick={written.document.redo}
          >
            Refaire
          </button>
        </>
      )}
      <div class="editor-sights">
        <span aria-hidden="true">À côté</span>
        <Tabs
          label="À côté"
          names={offered}
          words={sightWords}
          current={sightAmong(offered, sight)}
          onChoose={(next) => panes.change({ sight: next })}
        />
      </div>
    </div>
  )
}
