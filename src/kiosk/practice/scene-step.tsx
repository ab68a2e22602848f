import { useState } from 'preact/hooks'
import type { Exercise } from '#contract/exercise/exercise.ts'
import { wayTo } from '#guide/exercise/find-way.ts'
import {
  actOn,
  beginScene,
  placeNow,
  type SceneState,
  taskNow,
} from '#guide/exercise/play-scene.ts'
import type { Scene } from '#guide/exercise/scene.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { type Store, useSource } from '#ui/store/store.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { StepProps } from '../screens/reached-step.ts'
import { StepTop } from '../screens/step-top.tsx'
import type { PracticeMemory } from './practice-memory.ts'
import { SceneWindow } from './scene-window.tsx'
import { TaskCard } from './task-card.tsx'
import { usePracticeWords } from './use-practice-words.ts'

interface SceneStepProps extends StepProps<'practice'> {
  readonly exercise: Exercise
  readonly scene: Scene
  readonly memory: Store<PracticeMemory>
}

/** What to do at the left, where it is tried at the right, and « Continuer » whenever one likes. */
export function SceneStep(props: SceneStepProps) {
  const { walk, id, step, hasChanged, exercise, scene, memory } = props
  const { t, send } = useKiosk()
  const word = usePracticeWords()
  const state = standing(scene, useSource(memory).scenes[exercise.id])
  const [shown, setShown] = useState<Shown>(nothingShown)
  const task = taskNow(scene, state)

  const keep = (next: SceneState) => {
    memory.change({ scenes: { ...memory.read().scenes, [exercise.id]: next } })
    setShown(nothingShown)
  }
  return (
    <div class="spread">
      <div class="trying">
        <div class="column">
          <StepTop guide={walk.guide} step={step} hasChanged={hasChanged} />
          {task === scene.tasks[0] && (
            <Notice kind="calm" icon="crayon">
              {word('calm')}
            </Notice>
          )}
          <TaskCard
            scene={scene}
            state={state}
            task={task}
            hasHint={shown.hasHint}
            pointed={shown.pointed}
            onHint={() => setShown({ ...nothingShown, hasHint: true })}
            onShow={() => {
              const [next] = task ? (wayTo(scene, state, task.until) ?? []) : []
              setShown({ hasHint: true, pointed: next ?? 'restart' })
            }}
          />
        </div>
        <SceneWindow
          exercise={exercise}
          scene={scene}
          state={state}
          memory={memory}
          pointed={shown.pointed}
          onAct={(act) => keep(actOn(scene, state, act))}
        />
      </div>
      <div class="foot">
        <Button
          icon="gomme"
          label={word('restart')}
          onPress={() => keep(beginScene(scene, state.made))}
        />
        <Button
          kind={task ? 'plain' : 'main'}
          label={t('next')}
          iconAfter="suite"
          onPress={() => send({ type: 'person.answered', step: id, outcome: 'next' })}
        />
      </div>
    </div>
  )
}

/** Where one is in it; at its beginning when there is no such place, as in the console while somebody writes it. */
const standing = (scene: Scene, state: SceneState | undefined): SceneState =>
  state && scene.places[placeNow(state)] ? state : beginScene(scene, state?.made)

interface Shown {
  readonly hasHint: boolean
  /** Act that is pointed at; `restart` where the way begins again. */
  readonly pointed: string | undefined
}

const nothingShown: Shown = { hasHint: false, pointed: undefined }
