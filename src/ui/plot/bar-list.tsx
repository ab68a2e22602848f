import type { Ground } from '#ui/stamp/stamp.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { inFrench, type ShareTone } from './plot-shares.ts'

export interface Bar {
  readonly key: string
  readonly name: string
  readonly note?: string | undefined
  /** The picture people know the thing by. */
  readonly stamp?: { readonly picture: string; readonly ground: Ground } | undefined
  /** Null where it is masked. */
  readonly value: number | null
  /** Part of it is masked: the true number is larger. */
  readonly isAtLeast?: boolean
}

export interface BarWords {
  /** « masqué ». */
  readonly masked: string
  /** « au moins ». */
  readonly atLeast: string
}

interface BarListProps {
  readonly bars: readonly Bar[]
  readonly tone: ShareTone
  readonly words: BarWords
}

/** Widest bar, in percent: its number stands after it. */
const widest = 84

/** Things and how many, longest first or in an order of their own. What is masked is hatched, and has no length. */
export const BarList = ({ bars, tone, words }: BarListProps) => {
  const end = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  return (
    <ul class="bars">
      {bars.map(({ key, name, note, stamp, value, isAtLeast = false }) => (
        <li key={key}>
          <span class="bar-name">
            {stamp && <Stamp {...stamp} />}
            <span>
              {name}
              {note && <small>{note}</small>}
            </span>
          </span>
          <span class="bar-track">
            {value === null ? (
              <>
                <i class="bar-share share-masked" style={{ width: '2.4em' }} />
                <b class="bar-masked">{words.masked}</b>
              </>
            ) : (
              <>
                <i
                  class={`bar-share share-${tone}`}
                  style={{ width: `${(value / end) * widest}%` }}
                />
                {isAtLeast && <i class="bar-share share-masked" style={{ width: '0.8em' }} />}
                <b>
                  {isAtLeast && `${words.atLeast} `}
                  {inFrench.format(value)}
                </b>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
