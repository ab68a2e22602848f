import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './welcome-signs.css'

export interface WelcomeSign {
  readonly icon: IconName
  readonly term: string
  readonly text: ComponentChildren
}

interface WelcomeSignsProps {
  readonly signs: readonly WelcomeSign[]
  /** A key beside them. */
  readonly children?: ComponentChildren
}

/** What somebody who comes in has to know first: when it is open, where to sit. */
export const WelcomeSigns = ({ signs, children }: WelcomeSignsProps) => (
  <div class="welcome-signs">
    <dl>
      {signs.map(({ icon, term, text }) => (
        <div key={term}>
          <Icon name={icon} />
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    {children}
  </div>
)
