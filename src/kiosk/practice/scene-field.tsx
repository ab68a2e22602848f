import { useState } from 'preact/hooks'
import type { FieldPart } from '#guide/exercise/scene.ts'
import { ExerciseButton } from '#ui/exercise-parts/exercise-button.tsx'
import { ExerciseGroup } from '#ui/exercise-parts/exercise-group.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { keysFor } from './keys-for.ts'
import type { ScenePartsProps } from './scene-parts-props.ts'
import { useSceneWords } from './scene-words-read.ts'
import { isWritten, type NextKey, nextKey } from './typing-help.ts'
import { usePracticeWords } from './use-practice-words.ts'

interface SceneFieldProps extends Omit<ScenePartsProps, 'parts'> {
  readonly part: FieldPart
}

/** A field: right letters are recognised, the next one is told, and whoever does not type has it written for them. */
export function SceneField({ part, exercise, memory, pointed, onAct }: SceneFieldProps) {
  const read = useSceneWords()
  const word = usePracticeWords()
  const key = `${exercise} ${part.name}`
  const [value, setValue] = useState(() => memory.read().typed[key] ?? part.begins ?? '')
  const [isHelped, setIsHelped] = useState(false)
  const { act, expects, ready = [], isSecret = false } = part
  const write = (words: string) => {
    setValue(words)
    setIsHelped(false)
    memory.change({ typed: { ...memory.read().typed, [key]: words } })
  }
  const check = () => {
    if (expects === undefined || act === undefined) return
    if (isWritten(value, expects)) onAct(act)
    else setIsHelped(true)
  }
  const help = expects === undefined ? undefined : nextKey(value, expects)
  return (
    <form
      class="try-field"
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <TextField
        label={read(part.words).words}
        value={value}
        kind="code"
        keys={keysFor(expects)}
        keyboard={isSecret ? 'quiet' : ''}
        onInput={write}
      />
      {isHelped && help && (
        <Notice kind="calm" announce="politely">
          <span data-unspoken={isSecret ? '' : undefined}>
            {word(helpWord(help), {
              so: help.so,
              next: word(help.key, { letter: help.letter }),
            })}
          </span>
        </Notice>
      )}
      {expects !== undefined && (
        <ExerciseGroup look="acts">
          <ExerciseButton
            look="main"
            label={word('field.check')}
            isPointed={pointed === act}
            onPress={check}
          />
          <ExerciseButton look="button" label={word('field.fill')} onPress={() => write(expects)} />
        </ExerciseGroup>
      )}
      {ready.length > 0 && (
        <ExerciseGroup look="options" name={word('field.ready')}>
          {ready.map((words, at) => {
            const sentence = read(words)
            return (
              <ExerciseButton
                key={at}
                look="option"
                label={sentence.words}
                lang={sentence.lang}
                isOn={value === sentence.words}
                onPress={() => write(sentence.words)}
              />
            )
          })}
        </ExerciseGroup>
      )}
    </form>
  )
}

const helpWord = ({ so, isTooLong }: NextKey) => {
  if (so === '') return isTooLong ? 'field.anew' : 'field.first'
  return isTooLong ? 'field.erase' : 'field.next'
}
