import type { SceneState } from '#guide/exercise/play-scene.ts'
import { isDone, placeNow } from '#guide/exercise/play-scene.ts'
import type { Scene, SceneTask } from '#guide/exercise/scene.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { namePart } from './name-part.ts'
import { useSceneWords } from './scene-words-read.ts'
import { usePracticeWords } from './use-practice-words.ts'

interface TaskCardProps {
  readonly scene: Scene
  readonly state: SceneState
  /** Absent once all is done. */
  readonly task: SceneTask | undefined
  readonly hasHint: boolean
  readonly pointed: string | undefined
  readonly onHint: () => void
  readonly onShow: () => void
}

/** One thing to do at a time; what was just done is said, and help comes in two touches: a clue, then where to touch. */
export function TaskCard(props: TaskCardProps) {
  const { scene, state, task, hasHint, pointed, onHint, onShow } = props
  const word = usePracticeWords()
  const read = useSceneWords()
  const done = scene.tasks.filter((one) => isDone(one, state))
  const last = done.at(-1)
  // What this place asks for is done: the next thing is in another.
  const here = placeNow(state)
  const isOnward = task?.at !== here && scene.tasks.some(({ at }) => at === here)
  const said = last?.done ? read(last.done) : { words: word('task.done') }
  return (
    <>
      <div role="status" class="trying-news">
        {last && (
          <Notice kind="good">
            <span lang={'lang' in said ? said.lang : undefined}>
              {task ? said.words : word('task.all')}
            </span>
          </Notice>
        )}
      </div>
      {task && (
        <div class="sheet trying-task">
          <h2 class="h2">{word('task.count', { at: done.length + 1, of: scene.tasks.length })}</h2>
          <Said words={isOnward ? { words: word('task.onward') } : read(task.say)} isLead />
          {hasHint && task.hint && !isOnward && <Said words={read(task.hint)} />}
          <div role="status">{pointed !== undefined && <p>{wherePointed()}</p>}</div>
          <div class="acts">
            {task.hint && !hasHint && !isOnward && (
              <Button size="slim" icon="info" label={word('task.hint')} onPress={onHint} />
            )}
            {(isOnward || !task.isOwn) && (
              <Button size="slim" icon="loupe" label={word('task.show')} onPress={onShow} />
            )}
          </div>
        </div>
      )}
    </>
  )

  function wherePointed(): string {
    if (pointed === undefined) return ''
    const part = namePart(scene, state, pointed)
    if (pointed === 'back') return word('task.here', { what: word('window.back') })
    if (pointed.startsWith('address:')) return word('task.here', { what: word('window.address') })
    return part ? word('task.here', { what: read(part).words }) : word('task.lost')
  }
}

function Said({
  words: { words, lang },
  isLead = false,
}: {
  readonly words: { readonly words: string; readonly lang?: string }
  readonly isLead?: boolean
}) {
  return (
    <p class={isLead ? 'lead' : undefined} lang={lang}>
      {words}
    </p>
  )
}
