import { useState } from 'preact/hooks'
import type { Scene } from '#guide/exercise/scene.ts'
import { ExerciseButton } from '#ui/exercise-parts/exercise-button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { usePracticeWords } from './use-practice-words.ts'

interface AddressBarProps {
  readonly scene: Scene
  readonly address: string
  readonly isSecure: boolean
  /** Whether another can be written in it. */
  readonly isTyped: boolean
  readonly pointed: string | undefined
  readonly onAct: (act: string) => void
}

/** The lock and the address, which opens another page when one is written. */
export function AddressBar(props: AddressBarProps) {
  const { scene, address, isSecure, isTyped, pointed, onAct } = props
  const word = usePracticeWords()
  const [typed, setTyped] = useState(address)
  const [isUnknown, setIsUnknown] = useState(false)
  const wanted = pointed?.startsWith('address:') ? pointed.slice('address:'.length) : undefined
  const lock = (
    <p class="exercise-address-shown">
      <Icon name={isSecure ? 'cadenas' : 'alerte'} />
      <span>{word(isSecure ? 'window.secure' : 'window.open')}</span>
      {!isTyped && <b>{address}</b>}
    </p>
  )
  if (!isTyped) return <div class="exercise-address">{lock}</div>

  const go = () => {
    const found = Object.entries(scene.places).find(
      ([, place]) => place.address !== undefined && plain(place.address) === plain(typed),
    )
    if (found) onAct(`address:${found[0]}`)
    else setIsUnknown(true)
  }
  return (
    <form
      class="exercise-address"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      {lock}
      <TextField
        label={word('window.address')}
        keys="url"
        value={typed}
        fault={isUnknown ? word('window.unknown') : undefined}
        onInput={(value) => {
          setTyped(value)
          setIsUnknown(false)
        }}
      />
      <ExerciseButton look="tab" label={word('window.go')} onPress={go} />
      {wanted !== undefined && (
        <ExerciseButton
          look="tab"
          isPointed
          label={word('field.fill')}
          onPress={() => onAct(`address:${wanted}`)}
        />
      )}
    </form>
  )
}

/** As people copy it: with or without what comes before and after the name. */
const plain = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
