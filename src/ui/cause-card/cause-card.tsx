import type { ComponentChildren } from 'preact'
import { type Ground, Stamp } from '#ui/stamp/stamp.tsx'
import './cause-card.css'

interface CauseCardProps {
  readonly picture: string
  readonly ground: Ground
  readonly title: string
  /** Language of the title, when it may not be the page's (WCAG 3.1.2). */
  readonly lang?: string | undefined
  /** What it means, then what can help. */
  readonly children: ComponentChildren
}

/** One thing that may be in a person's way. */
export const CauseCard = ({ picture, ground, title, lang, children }: CauseCardProps) => (
  <section class="cause-card">
    <div class="cause-head">
      <Stamp picture={picture} ground={ground} />
      <h2 class="h2" lang={lang}>
        {title}
      </h2>
    </div>
    {children}
  </section>
)

/** Beside each other where there is room. */
export const CauseCards = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="cause-cards">{children}</div>
)
