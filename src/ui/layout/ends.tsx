import type { ComponentChildren } from 'preact'
import './layout.css'

interface EndsProps {
  /** « Où en êtes-vous ? » */
  readonly question: string
  /** One `Button` per outcome, in the person's words; the best one first and `main`. */
  readonly children: ComponentChildren
}

/** How it went on the official site. Always in sight at 100 %; after the text when the text is large. */
export const Ends = ({ question, children }: EndsProps) => (
  <fieldset class="ends">
    <legend class="ends-ask">{question}</legend>
    {children}
  </fieldset>
)
