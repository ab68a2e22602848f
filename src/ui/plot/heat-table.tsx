import './plot.css'
import { inFrench } from './plot-shares.ts'

interface HeatRow {
  readonly key: string
  readonly name: string
  /** One per column. */
  readonly values: readonly number[]
}

interface HeatTableProps {
  readonly caption: string
  /** What a row is: « Lieu ». */
  readonly rowHead: string
  readonly columns: readonly string[]
  readonly rows: readonly HeatRow[]
  /** From which value each of the three grounds begins. */
  readonly levels: readonly [number, number, number]
}

/** A table that is its own drawing. */
export const HeatTable = ({ caption, rowHead, columns, rows, levels }: HeatTableProps) => {
  const levelOf = (value: number) => levels.filter((from) => value >= from).length
  return (
    <table class="heat">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowHead}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, values }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {values.map((value, place) => (
              <td key={place} data-column={columns[place]} class={`heat-${levelOf(value)}`}>
                {inFrench.format(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
