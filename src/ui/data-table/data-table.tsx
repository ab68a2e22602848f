import type { ComponentChildren } from 'preact'
import './data-table.css'

export interface Column<Row> {
  readonly key: string
  /** In the head of the table, and before each value where it is too narrow for columns. */
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  /** Numbers stand at the right, under each other. */
  readonly isNumber?: boolean
  /** Its words stay on one line while there is room for columns. */
  readonly isTight?: boolean
  /** The first cell names the row. */
  readonly isName?: boolean
}

interface DataTableProps<Row> {
  readonly caption: string
  /** Read aloud only, when a title beside already says it. */
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Said in the place of rows when there are none. */
  readonly empty?: string
}

const classOf = ({
  isNumber = false,
  isTight = false,
}: Pick<Column<never>, 'isNumber' | 'isTight'>) =>
  [isNumber ? 'data-number' : '', isTight ? 'data-tight' : ''].join(' ').trim() || undefined

/** A table for staff, whose cells may hold more than words. Too narrow, each row becomes a short list. */
export const DataTable = <Row,>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  keyOf,
  empty,
}: DataTableProps<Row>) => (
  <table class="data-table">
    <caption class={isCaptionHidden ? 'vh' : 'h2'}>{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ key, head, ...column }) => (
          <th key={key} scope="col" class={classOf(column)}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.length === 0 && empty && (
        <tr>
          <td colSpan={columns.length}>{empty}</td>
        </tr>
      )}
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map(({ key, head, cell, isName, ...column }) =>
            isName ? (
              <th key={key} scope="row">
                {cell(row)}
              </th>
            ) : (
              <td key={key} data-column={head} class={classOf(column)}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
