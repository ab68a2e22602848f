import { useLayoutEffect } from 'preact/hooks'
import './secret-pad.css'

interface SecretPadProps {
  /** Names the keys to screen readers. */
  readonly label: string
  readonly eraseLabel: string
  readonly sendLabel: string
  readonly onDigit: (digit: string) => void
  readonly onErase: () => void
  readonly onSend: () => void
  readonly isOff?: boolean
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/**
 * Keys for a secret that somebody beside may not learn: no key lights up, nothing is shown, nothing sounds. A keyboard works
 * as well, wherever the focus is.
 */
export const SecretPad = ({
  label,
  eraseLabel,
  sendLabel,
  onDigit,
  onErase,
  onSend,
  isOff = false,
}: SecretPadProps) => {
  // Before the next key, and not after the next frame: the first digit of a code must not go where the number went.
  useLayoutEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (isOff || event.ctrlKey || event.altKey || event.metaKey) return
      if (/^\d$/.test(event.key)) onDigit(event.key)
      else if (event.key === 'Backspace') onErase()
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) onSend()
    }
    addEventListener('keydown', type)
    return () => removeEventListener('keydown', type)
  }, [isOff, onDigit, onErase, onSend])
  const act = (run: () => void) => () => {
    if (!isOff) run()
  }
  return (
    <div class="secret-pad" role="group" aria-label={label} data-unspoken="">
      {digits.map((digit) => (
        <button key={digit} type="button" class="secret-key" onClick={act(() => onDigit(digit))}>
          {digit}
        </button>
      ))}
      <button type="button" class="secret-key secret-word" onClick={act(onErase)}>
        {eraseLabel}
      </button>
      <button type="button" class="secret-key" onClick={act(() => onDigit('0'))}>
        0
      </button>
      <button
        type="button"
        class="secret-key secret-word secret-send"
        aria-disabled={isOff ? 'true' : undefined}
        onClick={act(onSend)}
      >
        {sendLabel}
      </button>
    </div>
  )
}
