import { inFrench, scaleEnd, type Share, sumOf } from './plot-shares.ts'

export interface MonthColumn {
  readonly key: string
  /** « oct. », and the year under the first of each. */
  readonly label: string
  readonly year?: string | undefined
  readonly shares: readonly Share[]
  /** The whole is masked: a hatched stub of no particular height stands for what is not shown. */
  readonly isMasked?: boolean
}

interface MonthColumnsProps {
  readonly columns: readonly MonthColumn[]
}

/** Height of the stub that stands for a number nobody may know: not to scale, and hatched to say so. */
const stubPercent = 4

/** Months side by side, each a stack of shares, from one ground line. */
export const MonthColumns = ({ columns }: MonthColumnsProps) => {
  const end = scaleEnd(Math.max(0, ...columns.map(({ shares }) => sumOf(shares))))
  return (
    <div class="columns">
      <div class="columns-area">
        {[1, 0.5].map((part) => (
          <div key={part} class="columns-tick" style={{ bottom: `calc((100% - 1.5em) * ${part})` }}>
            <span>{inFrench.format(end * part)}</span>
          </div>
        ))}
        {columns.map(({ key, shares, isMasked = false }) => {
          const total = sumOf(shares)
          return (
            <div key={key} class="column">
              <div
                class="column-stack"
                style={{ height: `${(total / end) * 100 + (isMasked ? stubPercent : 0)}%` }}
              >
                {!isMasked && total > 0 && <b>{inFrench.format(total)}</b>}
                {shares
                  .filter(({ value }) => value > 0)
                  .map(({ tone, value }) => (
                    <i key={tone} class={`share-${tone}`} style={{ flexGrow: value }} />
                  ))}
                {isMasked && (
                  <i class="share-masked" style={{ flexGrow: (end * stubPercent) / 100 }} />
                )}
              </div>
            </div>
          )
        })}
      </div>
      <ol class="columns-months">
        {columns.map(({ key, label, year }) => (
          <li key={key}>
            {label}
            {year && <small>{year}</small>}
          </li>
        ))}
      </ol>
    </div>
  )
}
