import { useEffect, useRef } from 'preact/hooks'
import type { Exercise } from '#contract/exercise/exercise.ts'
import { placeNow, type SceneState } from '#guide/exercise/play-scene.ts'
import type { Scene } from '#guide/exercise/scene.ts'
import { ExerciseWindow } from '#ui/exercise-window/exercise-window.tsx'
import type { Store } from '#ui/store/store.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { AddressBar } from './address-bar.tsx'
import type { PracticeMemory } from './practice-memory.ts'
import { SceneParts } from './scene-parts.tsx'
import { useSceneWords } from './scene-words-read.ts'
import { usePracticeWords } from './use-practice-words.ts'

interface SceneWindowProps {
  readonly exercise: Exercise
  readonly scene: Scene
  readonly state: SceneState
  readonly memory: Store<PracticeMemory>
  /** Act of « Touchez ici ». */
  readonly pointed: string | undefined
  readonly onAct: (act: string) => void
}

/** The simulated window, where one is in it. */
export function SceneWindow(props: SceneWindowProps) {
  const { exercise, scene, state, memory, pointed, onAct } = props
  const { say, langOf } = useKiosk()
  const word = usePracticeWords()
  const read = useSceneWords()
  const here = placeNow(state)
  const place = scene.places[here]
  const heading = useReadingHere(`${state.tab} ${here}`, state)
  useShowing(pointed)
  if (!place) return null
  const title = read(place.title)
  const hasTabs = scene.window === 'browser'
  return (
    <ExerciseWindow
      mark={word('mark')}
      name={say(exercise.title)}
      lang={langOf(exercise.title)}
      tabs={
        hasTabs
          ? {
              label: word('window.tabs'),
              list: state.tabs.map((trail, at) => {
                const shown = trail.at(-1) ?? ''
                const named = scene.places[shown]
                const label = named ? read(named.title).words : ''
                return {
                  key: String(at),
                  label,
                  isFront: at === state.tab,
                  onShow: () => onAct(`tab:${shown}`),
                  onClose: state.tabs.length > 1 ? () => onAct(`close:${shown}`) : undefined,
                  closeLabel: word('window.close', { tab: label }),
                  isPointed: pointed === `tab:${shown}`,
                  isClosePointed: pointed === `close:${shown}`,
                }
              }),
            }
          : undefined
      }
      back={
        hasTabs || scene.window === 'search'
          ? {
              label: word('window.back'),
              onPress: () => onAct('back'),
              isPointed: pointed === 'back',
            }
          : undefined
      }
      address={
        place.address === undefined ? undefined : (
          <AddressBar
            key={`${state.tab} ${here}`}
            scene={scene}
            address={place.address}
            isSecure={place.isSecure ?? true}
            isTyped={hasTabs}
            pointed={pointed}
            onAct={onAct}
          />
        )
      }
    >
      <h2 tabIndex={-1} ref={heading} lang={title.lang}>
        {title.words}
      </h2>
      <SceneParts
        parts={place.parts}
        exercise={exercise.id}
        state={state}
        memory={memory}
        pointed={pointed}
        onAct={onAct}
      />
    </ExerciseWindow>
  )
}

/** Another place is read from its title; what was touched and is gone leaves the reading where it was, not nowhere. */
function useReadingHere(place: string, state: SceneState) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(place)
  useEffect(() => {
    const hasMoved = before.current !== place
    before.current = place
    if (hasMoved) heading.current?.focus()
    else if (document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true })
  }, [place, state])
  return heading
}

function useShowing(pointed: string | undefined) {
  useEffect(() => {
    if (pointed === undefined) return
    document.querySelector('[data-pointed]')?.scrollIntoView({ block: 'center' })
  }, [pointed])
}
