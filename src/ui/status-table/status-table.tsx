import './status-table.css'

interface StatusTableProps {
  readonly caption?: string
  /** None: the first cell of each row names the others. */
  readonly columns?: readonly string[]
  readonly rows: readonly StatusRow[]
}

export interface StatusRow {
  readonly key: string
  /** One per column. */
  readonly cells: readonly string[]
  /** Something went wrong: plum, and its words say it. */
  readonly isFault: boolean
}

/** A plain table for staff. Where it is too narrow, each row becomes a short list with its column's name. */
export const StatusTable = ({ caption, columns = [], rows }: StatusTableProps) => (
  <table class="status-table">
    {caption && <caption class="h2">{caption}</caption>}
    {columns.length > 0 && (
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody>
      {rows.map(({ key, cells, isFault }) => (
        <tr key={key} class={isFault ? 'status-fault' : undefined}>
          {cells.map((cell, index) =>
            columns.length === 0 && index === 0 ? (
              <th key={index} scope="row">
                {cell}
              </th>
            ) : (
              <td key={index} data-column={columns[index]}>
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
