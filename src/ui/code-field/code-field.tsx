import type { ComponentChildren } from 'preact'
import { TextField } from '#ui/text-field/text-field.tsx'
import './code-field.css'

interface CodeFieldProps {
  readonly label: string
  readonly hint?: string
  /** In groups: `K7MPA-3XWQD`, or the beginning of it. */
  readonly value: string
  readonly fault?: string | undefined
  /** What a code is made of, letters and digits of ASCII: each is a key, for a terminal without a keyboard. */
  readonly signs: string
  /** How many signs a group has, and how many groups. */
  readonly groups: readonly [size: number, count: number]
  readonly keysLabel: string
  readonly eraseLabel: string
  readonly onInput: (value: string) => void
  /** What ends the keys: the button that sends the code. */
  readonly children?: ComponentChildren
}

/** The signs of a code among what was typed, in groups; case and the rest do not matter. */
export function groupCode(
  typed: string,
  signs: string,
  [size, count]: CodeFieldProps['groups'],
): string {
  const others = new RegExp(`[^${signs}]`, 'g')
  const whole = typed
    .toUpperCase()
    .replaceAll(others, '')
    .slice(0, size * count)
  return whole.replaceAll(new RegExp(`.{${size}}(?=.)`, 'g'), '$&-')
}

/** A code copied letter by letter, by the keyboard or by the keys under the field. */
export const CodeField = ({
  label,
  hint,
  value,
  fault,
  signs,
  groups,
  keysLabel,
  eraseLabel,
  onInput,
  children,
}: CodeFieldProps) => {
  const give = (typed: string) => onInput(groupCode(typed, signs, groups))
  return (
    <div class="code-field">
      <TextField
        kind="code"
        keyboard="own"
        label={label}
        {...(hint ? { hint } : {})}
        value={value}
        fault={fault}
        onInput={give}
      />
      <div class="code-keys" role="group" aria-label={keysLabel} data-unspoken="">
        {signs.split('').map((sign) => (
          <button key={sign} type="button" class="code-key" onClick={() => give(value + sign)}>
            {sign}
          </button>
        ))}
        <button
          type="button"
          class="code-key code-key-wide"
          onClick={() => give(value.replace(/-?.$/, ''))}
        >
          {eraseLabel}
        </button>
        {children && <div class="code-keys-end">{children}</div>}
      </div>
    </div>
  )
}
