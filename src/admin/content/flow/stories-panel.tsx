import './stories.css'
import { Icon } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { StoryReport } from '../checking/author-words.ts'

interface StoriesPanelProps {
  readonly stories: readonly StoryReport[] | undefined
  /** Where they are written, when they are. */
  readonly href: string | undefined
  readonly onCreate: () => void
  /** Name of a paper. */
  readonly nameOfDoc: (id: string) => string
}

/** Named walks, each as the person it tells of would make it, and whether it ends where it says. */
export const StoriesPanel = ({ stories, href, onCreate, nameOfDoc }: StoriesPanelProps) => (
  <>
    {href === undefined ? (
      <p>
        Aucune histoire ne raconte encore ce guide.{' '}
        <button type="button" class="link" onClick={onCreate}>
          En écrire une
        </button>
      </p>
    ) : (
      <p>
        <a href={href}>Écrire les histoires</a>
      </p>
    )}
    {stories === undefined && href !== undefined && (
      <Notice kind="calm">Elles se racontent quand le guide se lit sans erreur.</Notice>
    )}
    <ol class="stories">
      {stories?.map((story) => (
        <li key={story.name} class={story.isRight ? 'story' : 'story story-wrong'}>
          <Icon name={story.isRight ? 'coche' : 'croix'} />
          <div>
            <b>{story.name}</b>
            <p>
              {story.isRight ? 'Finit' : 'Finit ailleurs que prévu'} à <code>{story.end}</code>
              {!story.isRight && story.end !== story.expectedEnd && (
                <>
                  , prévu : <code>{story.expectedEnd}</code>
                </>
              )}
            </p>
            {story.refused !== undefined && (
              <p>
                Sa réponse à <code>{story.refused}</code> n’y est pas offerte.
              </p>
            )}
            {story.unused.length > 0 && <p>Elle n’arrive jamais à : {story.unused.join(', ')}.</p>}
            <p class="hint">
              {story.papers.length === 0
                ? 'Aucun papier'
                : `Papiers : ${story.papers.map(nameOfDoc).join(', ')}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  </>
)
