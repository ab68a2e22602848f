import { useEffect, useRef } from 'preact/hooks'
import './screen-keys.css'

interface Key {
  readonly label: string
  readonly onPress: () => void
}

interface ScreenKeysProps {
  readonly label: string
  /** Signs, row by row; the last row has room for two more keys. */
  readonly rows: readonly (readonly string[])[]
  /** Beside the space. */
  readonly more: readonly string[]
  /** Nothing lights up when a key is pressed. */
  readonly isQuiet?: boolean
  readonly onKey: (sign: string) => void
  readonly erase: Key
  readonly capitals: Key & { readonly isOn: boolean }
  readonly signs: Key
  readonly space: Key
  /** Another line, or what sends the form; absent where it would do nothing. */
  readonly enter?: Key
  readonly close: Key
}

/** A touch, between two keys as well, must not take the focus from the field that is written in. */
function useKeptFocus() {
  const keys = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = keys
    const keep = (event: Event) => event.preventDefault()
    current?.addEventListener('mousedown', keep)
    return () => current?.removeEventListener('mousedown', keep)
  }, [])
  return keys
}

/** Keys to touch. They stand out of the tab order: whoever has a keyboard has no use for them. */
export function ScreenKeys({
  label,
  rows,
  more,
  isQuiet = false,
  onKey,
  erase,
  capitals,
  signs,
  space,
  enter,
  close,
}: ScreenKeysProps) {
  const key = (words: string, onPress: () => void, kind = '', isOn?: boolean) => (
    <button
      key={words}
      type="button"
      class={`screen-key ${kind}`}
      tabIndex={-1}
      aria-pressed={isOn}
      onClick={onPress}
    >
      {words}
    </button>
  )
  const last = rows.length - 1
  const keys = useKeptFocus()
  return (
    <div
      ref={keys}
      class={isQuiet ? 'screen-keys screen-keys-quiet' : 'screen-keys'}
      role="group"
      aria-label={label}
    >
      {rows.map((row, index) => (
        <div class="screen-key-row" key={index}>
          {index === last && key(capitals.label, capitals.onPress, 'screen-key-act', capitals.isOn)}
          {row.map((sign) => key(sign, () => onKey(sign)))}
          {index === last && key(erase.label, erase.onPress, 'screen-key-act')}
        </div>
      ))}
      <div class="screen-key-row">
        {key(signs.label, signs.onPress, 'screen-key-act')}
        {key(space.label, space.onPress, 'screen-key-space')}
        {more.map((sign) => key(sign, () => onKey(sign)))}
        {enter && key(enter.label, enter.onPress, 'screen-key-act screen-key-enter')}
        {key(close.label, close.onPress, 'screen-key-act')}
      </div>
    </div>
  )
}
