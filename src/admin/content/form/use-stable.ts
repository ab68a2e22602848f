import { useRef } from 'preact/hooks'

/** The same object as long as it says the same: what is drawn from it need not be drawn again at each keystroke. */
export const useStable = <T>(value: T): T => {
  const kept = useRef({ value, printed: '' })
  const printed = JSON.stringify(value)
  if (printed !== kept.current.printed) kept.current = { value, printed }
  return kept.current.value
}
