import { useEffect, useState } from 'preact/hooks'
import type { KeyboardOrder } from '#contract/deployment.ts'
import { ScreenKeys } from '#ui/screen-keys/screen-keys.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { keyRows } from './key-rows.ts'
import { keyboardWord } from './keyboard-words.ts'
import {
  canEnter,
  enterIn,
  eraseIn,
  isQuiet,
  showCursor,
  type TypedField,
  typeInto,
} from './type-in-field.ts'
import { useTypedField } from './typed-field.ts'

/** Keys under the screen, where the place asks for them. The PC's own keyboard goes on working. */
export function ScreenKeyboard() {
  const { session, terminal } = useKiosk()
  const [field, close] = useTypedField()
  const order = terminal.content?.front.places[terminal.placeId]?.keyboard
  if (!order || !field?.isConnected || session.moment !== 'active') return null
  const { lang } = session.context.comfort.reading
  return <Keys key={field.id} field={field} order={order} lang={lang} onClose={close} />
}

interface KeysProps {
  readonly field: TypedField
  readonly order: KeyboardOrder
  readonly lang: string
  readonly onClose: () => void
}

function Keys({ field, order, lang, onClose }: KeysProps) {
  const [capitals, setCapitals] = useState<'none' | 'one' | 'all'>('none')
  // A number is begun with its digits in sight.
  const [areSigns, setSigns] = useState(['tel', 'numeric'].includes(field.inputMode))
  // The keys take their room from the screen above: the field stays in sight, at another size of text as well.
  useEffect(() => showCursor(field))
  return (
    <ScreenKeys
      label={keyboardWord(lang, 'keyboard')}
      {...keyRows(order, { areSigns, areCapitals: capitals !== 'none', mode: field.inputMode })}
      // What is secret must not be read over a shoulder, on the keys either.
      isQuiet={isQuiet(field)}
      onKey={(sign) => {
        typeInto(field, sign)
        if (capitals === 'one') setCapitals('none')
      }}
      erase={{ label: keyboardWord(lang, 'erase'), onPress: () => eraseIn(field) }}
      capitals={{
        label: keyboardWord(lang, capitals === 'all' ? 'capitalsKept' : 'capitals'),
        isOn: capitals !== 'none',
        onPress: () =>
          setCapitals(capitals === 'none' ? 'one' : capitals === 'one' ? 'all' : 'none'),
      }}
      signs={{
        label: keyboardWord(lang, areSigns ? 'letters' : 'signs'),
        onPress: () => setSigns(!areSigns),
      }}
      space={{ label: keyboardWord(lang, 'space'), onPress: () => typeInto(field, ' ') }}
      {...(canEnter(field) && {
        enter: {
          label: keyboardWord(lang, field instanceof HTMLTextAreaElement ? 'newLine' : 'enter'),
          onPress: () => enterIn(field),
        },
      })}
      close={{ label: keyboardWord(lang, 'close'), onPress: onClose }}
    />
  )
}
