import type { Examples } from '#ui/review/example.ts'
import { StatusTable } from './status-table.tsx'

export const statusTableExamples: Examples = {
  'Derniers effacements': () => (
    <StatusTable
      caption="Derniers effacements"
      columns={['Reçu', 'Jour', 'Cause', 'Résultat', 'Durée']}
      rows={[
        { key: '12', cells: ['12', '23/11/2026', 'Terminer', 'Prouvé', '186 ms'], isFault: false },
        {
          key: '11',
          cells: ['11', '23/11/2026', 'Panne', 'Échoué : dossier', '2 040 ms'],
          isFault: true,
        },
      ]}
    />
  ),
}
