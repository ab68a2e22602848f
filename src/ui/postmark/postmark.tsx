import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './postmark.css'

interface PostmarkProps {
  /** « Vérifié le ». */
  readonly label?: string
  /** The date, or the one word: « Effacé ». */
  readonly strong: string
  readonly icon?: IconName
  readonly size?: 'plain' | 'big'
}

/** Le cachet: verified, done, erased. Only what has been proved wears it. */
export const Postmark = ({ label, strong, icon, size = 'plain' }: PostmarkProps) => (
  <span class={`postmark postmark-${size}`}>
    <svg aria-hidden="true" focusable="false">
      <use href="#cachet" />
    </svg>
    <span>
      {icon && <Icon name={icon} />}
      {label} <b>{strong}</b>
    </span>
  </span>
)

interface LetterProps {
  /** A `Stamp`, a `Postmark` or both. */
  readonly children: ComponentChildren
}

/** A stamp, its postmark and the waves of a cancelled letter. */
export const Letter = ({ children }: LetterProps) => (
  <div class="letter">
    {children}
    <svg class="waves" aria-hidden="true" focusable="false">
      <use href="#ondes" />
    </svg>
  </div>
)
