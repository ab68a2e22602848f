import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { onFirstClick } from '#ui/press/press.ts'

interface ButtonProps {
  readonly label: string
  /** Language of the words, when it may not be the page's (WCAG 3.1.2). */
  readonly lang?: string | undefined
  readonly onPress: () => void
  /** `main` is the one thing to do now: one on a screen. Coral is for a human being's help. */
  readonly kind?: 'plain' | 'main' | 'help' | 'help-line'
  readonly size?: 'plain' | 'slim' | 'wide' | 'huge'
  readonly icon?: IconName
  readonly iconAfter?: IconName
  /** A second line, smaller, maybe in another language. */
  readonly second?: { readonly text: string; readonly lang?: string }
  /** Off, and still focusable so that it can be heard. */
  readonly isOff?: boolean
  readonly isBusy?: boolean
  /** Takes the place of the label while busy: « Un instant… ». */
  readonly busyLabel?: string
  /** Id of the text that says why it is off, or what it does. */
  readonly describedBy?: string
  readonly isExpanded?: boolean
  readonly controls?: string
}

/** A native button with a thickness. It acts on release; sliding off cancels (WCAG 2.5.2). */
export const Button = ({
  label,
  lang,
  onPress,
  kind = 'plain',
  size = 'plain',
  icon,
  iconAfter,
  second,
  isOff = false,
  isBusy = false,
  busyLabel = label,
  describedBy,
  isExpanded,
  controls,
}: ButtonProps) => {
  const before = isBusy ? 'sablier' : icon
  return (
    <button
      type="button"
      class={`btn btn-${kind} btn-${size}`}
      lang={lang}
      aria-disabled={isOff || isBusy ? 'true' : undefined}
      aria-busy={isBusy ? 'true' : undefined}
      aria-describedby={describedBy}
      aria-expanded={isExpanded}
      aria-controls={controls}
      onClick={onFirstClick(() => {
        if (!isOff && !isBusy) onPress()
      })}
    >
      {before && <Icon name={before} />}
      <span>
        {isBusy ? busyLabel : label}
        {second && <small lang={second.lang}>{second.text}</small>}
      </span>
      {iconAfter && !isBusy && <Icon name={iconAfter} />}
    </button>
  )
}
