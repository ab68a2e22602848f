import type { ComponentChildren } from 'preact'

interface BarProps {
  /** Says what the group is: « Touches du bas ». */
  readonly label: string
  /** `BarKey`s, always in the order back, listen, text, contrast, language, help, finish (WCAG 3.2.3, 3.2.6). */
  readonly children: ComponentChildren
}

/** The same keys in the same places on every screen. */
export const Bar = ({ label, children }: BarProps) => (
  <footer class="bar" aria-label={label}>
    {children}
  </footer>
)
