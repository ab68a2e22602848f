import type { Examples } from '#ui/review/example.ts'
import { StateMark } from '#ui/state-mark/state-mark.tsx'
import { DataTable } from './data-table.tsx'

const rows = [
  { place: 'Koné', seat: 'Poste 1', isGood: true, release: 42 },
  { place: 'Bourail', seat: 'Poste 2', isGood: false, release: 41 },
]

export const dataTableExamples: Examples = {
  'Tableau du personnel': () => (
    <DataTable
      caption="Postes et leur état"
      rows={rows}
      keyOf={({ place, seat }) => `${place} ${seat}`}
      columns={[
        { key: 'place', head: 'Lieu', isName: true, cell: ({ place }) => place },
        { key: 'seat', head: 'Poste', cell: ({ seat }) => seat },
        {
          key: 'state',
          head: 'État',
          cell: ({ isGood }) =>
            isGood ? (
              <StateMark kind="good" label="À jour" />
            ) : (
              <StateMark kind="fault" label="Effacement non prouvé" />
            ),
        },
        { key: 'release', head: 'Publication', isNumber: true, cell: ({ release }) => release },
      ]}
    />
  ),
}
