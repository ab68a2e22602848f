import { useEffect, useState } from 'preact/hooks'
import { ScreenKeys } from '#ui/screen-keys/screen-keys.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { keyRows } from './key-rows.ts'
import { keyboardWord } from './keyboard-words.ts'
import { eraseIn, fieldIn, type TypedField, typeInto } from './type-in-field.ts'

/** The field a person writes in, as long as they do: from the touch that enters it to the one that leaves it. */
function useTypedField() {
  const [field, setField] = useState<TypedField>()
  useEffect(() => {
    const enter = ({ target }: Event) => {
      const entered = fieldIn(target)
      if (entered) setField(entered)
    }
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!fieldIn(relatedTarget)) setField(undefined)
    }
    document.addEventListener('focusin', enter)
    // Touched again after « Fermer »: it has the focus already.
    document.addEventListener('click', enter)
    document.addEventListener('focusout', leave)
    return () => {
      document.removeEventListener('focusin', enter)
      document.removeEventListener('click', enter)
      document.removeEventListener('focusout', leave)
    }
  }, [])
  // The keys take their room from the screen above: the field stays in sight.
  useEffect(() => field?.scrollIntoView({ block: 'nearest' }), [field])
  return [field, () => setField(undefined)] as const
}

/** Keys under the screen, where the place asks for them. The PC's own keyboard goes on working. */
export function ScreenKeyboard() {
  const { session, terminal } = useKiosk()
  const [field, close] = useTypedField()
  const [areCapitals, setCapitals] = useState(false)
  const [areSigns, setSigns] = useState(false)
  const order = terminal.content?.front.places[terminal.placeId]?.keyboard
  if (!order || !field?.isConnected || session.moment !== 'active') return null
  const { lang } = session.context.comfort.reading
  return (
    <ScreenKeys
      label={keyboardWord(lang, 'keyboard')}
      {...keyRows(order, { areSigns, areCapitals })}
      // What is secret must not be read over a shoulder, on the keys either.
      isQuiet={field.type === 'password'}
      onKey={(sign) => {
        typeInto(field, sign)
        setCapitals(false)
      }}
      erase={{ label: keyboardWord(lang, 'erase'), onPress: () => eraseIn(field) }}
      capitals={{
        label: keyboardWord(lang, 'capitals'),
        isOn: areCapitals,
        onPress: () => setCapitals(!areCapitals),
      }}
      signs={{
        label: keyboardWord(lang, areSigns ? 'letters' : 'signs'),
        onPress: () => setSigns(!areSigns),
      }}
      space={{ label: keyboardWord(lang, 'space'), onPress: () => typeInto(field, ' ') }}
      close={{ label: keyboardWord(lang, 'close'), onPress: close }}
    />
  )
}
