import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './banner.css'

interface BannerProps {
  readonly icon: IconName
  /** « Atelier : exercice. Rien n'est envoyé. » */
  readonly words: string
  /** What it is called, where its words change. */
  readonly label?: string
  /** Somebody helps. */
  readonly isHelp?: boolean
  /** Slim buttons, when there is something to do. */
  readonly children?: ComponentChildren
}

/** Above every screen, for as long as it holds: this is an exercise, somebody helps, somebody waits. */
export const Banner = ({ icon, words, label = words, isHelp = false, children }: BannerProps) => (
  <section class={isHelp ? 'banner banner-help' : 'banner'} aria-label={label}>
    <p role="status">
      <Icon name={icon} />
      <span>{words}</span>
    </p>
    {children}
  </section>
)
