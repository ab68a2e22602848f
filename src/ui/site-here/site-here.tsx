import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './site-here.css'

interface SiteHereProps {
  /** « Vous êtes sur ». */
  readonly label: string
  /** Host of the official address, or what stands there instead. */
  readonly host: string
  /** A padlock says that the address is one of the release. */
  readonly icon: IconName
  /** At the right: the way back inside the site. */
  readonly children?: ComponentChildren
}

/** The official address a person is on: always in sight, and said when it changes (WCAG 4.1.3). */
export const SiteHere = ({ label, host, icon, children }: SiteHereProps) => (
  <div class="here">
    <Icon name={icon} />
    <p class="here-words" role="status">
      <span>{label}</span> <b>{host}</b>
    </p>
    {children}
  </div>
)
