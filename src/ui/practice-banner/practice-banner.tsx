import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './practice-banner.css'

interface PracticeBannerProps {
  readonly icon: IconName
  /** « Atelier : exercice. Rien n'est envoyé. » */
  readonly words: string
  /** A slim button, when there is more to know. */
  readonly children?: ComponentChildren
}

/** Above every screen: this is an exercise, or a workshop is about to begin here. */
export const PracticeBanner = ({ icon, words, children }: PracticeBannerProps) => (
  <section class="practice-banner" aria-label={words}>
    <p role="status">
      <Icon name={icon} />
      <span>{words}</span>
    </p>
    {children}
  </section>
)
