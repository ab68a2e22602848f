import { holds } from '#guide/exercise/play-scene.ts'
import type { ActPart, GroupPart, ListPart, Part, SayPart } from '#guide/exercise/scene.ts'
import { ExerciseButton } from '#ui/exercise-parts/exercise-button.tsx'
import { ExerciseGroup } from '#ui/exercise-parts/exercise-group.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Picture } from '#ui/picture/picture.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { useSource } from '#ui/store/store.ts'
import { SceneField } from './scene-field.tsx'
import type { ScenePartsProps } from './scene-parts-props.ts'
import { useSceneWords } from './scene-words-read.ts'
import { SeeAgain } from './see-again.tsx'
import { usePracticeWords } from './use-practice-words.ts'

/** What stands in a place now, in its order. */
export function SceneParts({ parts, ...rest }: ScenePartsProps) {
  return (
    <>
      {parts.map((part, at) =>
        holds(part.when, rest.state.facts) ? <ScenePart key={at} part={part} {...rest} /> : null,
      )}
    </>
  )
}

interface ScenePartProps<P extends Part> extends Omit<ScenePartsProps, 'parts'> {
  readonly part: P
}

function ScenePart({ part, ...rest }: ScenePartProps<Part>) {
  switch (part.is) {
    case 'say':
      return <SceneSay part={part} {...rest} />
    case 'act':
      return <SceneAct part={part} {...rest} />
    case 'field':
      return <SceneField part={part} {...rest} />
    case 'list':
      return <SceneList part={part} {...rest} />
    case 'group':
      return <SceneGroup part={part} {...rest} />
    case 'guide':
      return <SeeAgain guide={part.guide} />
  }
}

function SceneSay({ part, exercise, memory }: ScenePartProps<SayPart>) {
  const read = useSceneWords()
  const word = usePracticeWords()
  const { typed } = useSource(memory)
  const { words, lang } =
    'typed' in part.words
      ? { words: typed[`${exercise} ${part.words.typed}`] || word('typed.nothing') }
      : read(part.words)
  switch (part.look) {
    case 'title':
      return (
        <h3 class="h2" lang={lang}>
          {words}
        </h3>
      )
    case 'good':
    case 'careful':
      return (
        <Notice kind={part.look === 'good' ? 'good' : 'check'} announce="politely">
          <span lang={lang}>{words}</span>
        </Notice>
      )
    default:
      return (
        <>
          {part.picture && (
            <span class="try-shown">
              <Picture name={part.picture} />
            </span>
          )}
          <p
            class={part.look === 'note' ? 'hint' : undefined}
            lang={lang}
            // What the person wrote is not for the room.
            data-unspoken={'typed' in part.words ? '' : undefined}
          >
            {part.look === 'strong' ? <b>{words}</b> : words}
          </p>
        </>
      )
  }
}

function SceneAct({ part, state, pointed, onAct }: ScenePartProps<ActPart>) {
  const read = useSceneWords()
  const { words, lang } = read(part.words)
  const note = part.note && read(part.note)
  return (
    <ExerciseButton
      look={part.look}
      label={words}
      lang={lang}
      note={note?.words}
      noteLang={note?.lang}
      picture={part.picture}
      isOn={part.isOn && holds(part.isOn, state.facts)}
      isPointed={pointed === part.act}
      onPress={() => onAct(part.act)}
    />
  )
}

function SceneList({ part, state, pointed, onAct }: ScenePartProps<ListPart>) {
  const read = useSceneWords()
  const word = usePracticeWords()
  const chosen = part.options.find(({ isOn }) => isOn && holds(isOn, state.facts))
  const isPointed = part.options.some(({ act }) => act === pointed)
  return (
    <div class="try-field" data-pointed={isPointed ? '' : undefined}>
      <SelectField
        label={read(part.words).words}
        value={chosen?.act ?? ''}
        options={[
          { value: '', label: word('list.choose') },
          ...part.options.map(({ act, words }) => ({ value: act, label: read(words).words })),
        ]}
        onChange={(act) => act !== '' && onAct(act)}
      />
    </div>
  )
}

function SceneGroup({ part, ...rest }: ScenePartProps<GroupPart>) {
  const read = useSceneWords()
  const named = part.words && read(part.words)
  return (
    <ExerciseGroup look={part.look} name={named?.words} lang={named?.lang}>
      <SceneParts parts={part.parts} {...rest} />
    </ExerciseGroup>
  )
}
