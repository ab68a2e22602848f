import { useMemo } from 'preact/hooks'
import { type Row, type Words, compareLines } from './compare-lines.ts'
import { showUnseen } from '#author/unseen-signs.ts'
import './difference.css'
import { counted } from '../../app/count-words.ts'

interface ChangeDifferenceProps {
  readonly before: string
  readonly after: string
  /** What the two sides are called aloud. */
  readonly beforeLabel?: string
  readonly afterLabel?: string
  /** Sentences for people, not lines of a file. */
  readonly isProse?: boolean
}

/** What went and what came, line by line: a sign, a ground and a word, never a colour alone. */
export const ChangeDifference = ({
  before,
  after,
  beforeLabel = 'avant',
  afterLabel = 'après',
  isProse = false,
}: ChangeDifferenceProps) => {
  const { rows, added, removed } = useMemo(
    () => compareLines(showUnseen(before), showUnseen(after)),
    [before, after],
  )
  if (added + removed === 0) return <p>Les deux textes sont les mêmes.</p>
  return (
    <div
      class={isProse ? 'difference difference-prose' : 'difference'}
      role="group"
      aria-label="Différence"
    >
      <ol>
        {rows.map((row, index) => (
          <DifferenceRow key={index} row={row} beforeLabel={beforeLabel} afterLabel={afterLabel} />
        ))}
      </ol>
    </div>
  )
}

interface DifferenceRowProps {
  readonly row: Row
  readonly beforeLabel: string
  readonly afterLabel: string
}

const DifferenceRow = ({ row, beforeLabel, afterLabel }: DifferenceRowProps) => {
  switch (row.kind) {
    case 'gap':
      return <li class="difference-gap">{counted('sameLines', row.lines)}</li>
    case 'same':
      return (
        <li>
          <span class="difference-sign" aria-hidden="true">
            {' '}
          </span>
          <code>{row.text}</code>
        </li>
      )
    case 'removed':
      return (
        <li class="difference-removed">
          <span class="difference-sign" aria-hidden="true">
            −
          </span>
          <code>
            <span class="vh">{beforeLabel} : </span>
            <del>{row.words.map(wordsOf)}</del>
          </code>
        </li>
      )
    case 'added':
      return (
        <li class="difference-added">
          <span class="difference-sign" aria-hidden="true">
            +
          </span>
          <code>
            <span class="vh">{afterLabel} : </span>
            <ins>{row.words.map(wordsOf)}</ins>
          </code>
        </li>
      )
  }
}

const wordsOf = ({ text, isChanged }: Words, index: number) =>
  isChanged ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>
