import { type Words, compareLines } from '../../content/difference/compare-lines.ts'
import { showUnseen } from '#author/unseen-signs.ts'
import './seen.css'

interface BeforeAfterProps {
  readonly before: string
  readonly after: string
  readonly beforeLabel: string
  readonly afterLabel: string
}

/** One screen, as it was and as it will be, each change marked by a sign and a line, not by a colour alone. */
export const BeforeAfter = ({ before, after, beforeLabel, afterLabel }: BeforeAfterProps) => {
  const rows = compareLines(showUnseen(before), showUnseen(after), Infinity).rows
  return (
    <div class="before-after">
      <section class="seen seen-before" aria-label={beforeLabel}>
        <p class="hint">{beforeLabel}</p>
        {before === '' && <p class="hint">Cet écran n’existait pas.</p>}
        {before !== '' &&
          rows.map((row, index) =>
            row.kind === 'same' ? (
              <p key={index}>{row.text}</p>
            ) : row.kind === 'removed' ? (
              <p key={index}>
                <del>{row.words.map(wordsOf)}</del>
              </p>
            ) : null,
          )}
      </section>
      <section class="seen seen-after" aria-label={afterLabel}>
        <p class="hint">{afterLabel}</p>
        {after === '' && <p class="hint">Cet écran disparaît.</p>}
        {after !== '' &&
          rows.map((row, index) =>
            row.kind === 'same' ? (
              <p key={index}>{row.text}</p>
            ) : row.kind === 'added' ? (
              <p key={index}>
                <ins>{row.words.map(wordsOf)}</ins>
              </p>
            ) : null,
          )}
      </section>
    </div>
  )
}

const wordsOf = ({ text, isChanged }: Words, index: number) =>
  isChanged ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>
