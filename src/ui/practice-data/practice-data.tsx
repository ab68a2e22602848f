import './practice-data.css'

interface PracticeDataProps {
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

/** What an invented person would write, field by field, on a sheet of paper. */
export const PracticeData = ({ rows }: PracticeDataProps) => (
  <dl class="sheet practice-data">
    {rows.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
