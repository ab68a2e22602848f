/** The field a person writes in, as long as they do: from the touch that enters it to what leaves it. */
import { useEffect, useState } from 'preact/hooks'
import { fieldIn, type TypedField } from './type-in-field.ts'

/** Whoever comes to a field by the keyboard has one: keys come for those who touch. */
export function useTypedField() {
  const [field, setField] = useState<TypedField>()
  useEffect(() => {
    let isByTouch = false
    const touch = () => {
      isByTouch = true
    }
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') isByTouch = false
    }
    const enter = ({ target }: Event) => setField(isByTouch ? fieldIn(target) : undefined)
    // Touched again after « Fermer », or come to by the keyboard before: it has the focus already.
    const again = ({ target }: Event) => {
      const touched = fieldIn(target)
      if (touched && isByTouch) setField(touched)
    }
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!fieldIn(relatedTarget)) setField(undefined)
    }
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('pointerdown', touch, { signal, capture: true, passive: true })
    document.addEventListener('keydown', press, { signal, capture: true, passive: true })
    document.addEventListener('focusin', enter, { signal })
    document.addEventListener('click', again, { signal })
    document.addEventListener('focusout', leave, { signal })
    return () => listening.abort()
  }, [])
  return [field, () => setField(undefined)] as const
}
