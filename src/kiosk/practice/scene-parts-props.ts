import type { SceneState } from '#guide/exercise/play-scene.ts'
import type { Part } from '#guide/exercise/scene.ts'
import type { Store } from '#ui/store/store.ts'
import type { PracticeMemory } from './practice-memory.ts'

export interface ScenePartsProps {
  readonly parts: readonly Part[]
  /** Exercise they are of. */
  readonly exercise: string
  readonly state: SceneState
  readonly memory: Store<PracticeMemory>
  readonly pointed: string | undefined
  readonly onAct: (act: string) => void
}
