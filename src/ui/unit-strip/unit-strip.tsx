import './unit-strip.css'

export type UnitTone = 'done' | 'trying' | 'waiting' | 'coming' | 'failed' | 'silent'

export interface UnitShare {
  readonly tone: UnitTone
  readonly label: string
  readonly count: number
}

interface UnitStripProps {
  readonly shares: readonly UnitShare[]
}

/** Above this, each square stands for several: the eye does not count so many. */
const mostSquares = 120

/** One square a terminal, so that eleven of fourteen is seen as eleven of fourteen. The words beside say it too. */
export const UnitStrip = ({ shares }: UnitStripProps) => {
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  const each = Math.max(1, Math.ceil(total / mostSquares))
  const present = shares.filter(({ count }) => count > 0)
  return (
    <div class="units">
      <div class="units-squares" aria-hidden="true">
        {present.map(({ tone, count }) =>
          // A few that failed must not vanish under the many that did not.
          Array.from({ length: Math.ceil(count / each) }, (_, place) => (
            <i key={`${tone} ${place}`} class={`unit-${tone}`} />
          )),
        )}
      </div>
      <ul class="units-words">
        {present.map(({ tone, label, count }) => (
          <li key={tone}>
            <i class={`unit-${tone}`} aria-hidden="true" />
            <b>{count}</b> {label}
          </li>
        ))}
      </ul>
    </div>
  )
}
