import type { ComponentChildren } from 'preact'
import { Title } from '#ui/layout/title.tsx'
import { Picture } from '#ui/picture/picture.tsx'
import './help-sign.css'

interface HelpSignProps {
  /** « Aide ». */
  readonly word: string
  /** « Poste 2 ». */
  readonly terminal: string
  /** For the person who sits there: what to do, and where else to ask. */
  readonly children: ComponentChildren
  readonly acts: ComponentChildren
}

/**
 * The screen is the call: a hand, a word and where, read from five metres. A letter of 25 mm is read at 5 m (1/200); on a
 * screen 476 mm wide (21.5 inches) capitals are 25 mm high here at the least.
 */
export const HelpSign = ({ word, terminal, children, acts }: HelpSignProps) => (
  <div class="help-sign">
    <div class="help-sign-far" role="status">
      <Picture name="main" />
      <div>
        <Title text={word} />
        <p>{terminal}</p>
      </div>
    </div>
    <div class="help-sign-near">
      <div class="help-sign-words">{children}</div>
      {acts}
    </div>
  </div>
)
