import type { TraceName, WipeCause, WipeReceipt } from '#contract/wipe-receipt.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { StateMark } from '#ui/state-mark/state-mark.tsx'
import { dayOf } from '../app/time-words.ts'

const causes: Record<WipeCause, string> = {
  left: 'La personne a terminé',
  silence: 'Silence',
  fault: 'Panne de la page',
  'plane-lost': 'Navigateur du site perdu',
  'kiosk-lost': 'Page du poste perdue',
  overfull: 'Mémoire pleine',
  stopped: 'Arrêt du poste',
  'found-at-start': 'Trouvé au démarrage',
}

const traces: Record<TraceName, string> = {
  processes: 'programmes',
  folder: 'dossier',
  clipboard: 'presse-papiers',
  'primary-selection': 'sélection',
  'window-titles': 'titres de fenêtres',
  'print-jobs': 'impressions',
}

const resultOf = ({ ok, attempt, traces: found }: WipeReceipt) => {
  if (!ok) {
    const left = found.filter((each) => !each.ok).map(({ trace }) => traces[trace])
    return <StateMark kind="fault" label={`Échoué : ${left.join(', ')}`} />
  }
  return attempt > 1 ? (
    <StateMark kind="late" label={`Prouvé au ${attempt}e essai`} />
  ) : (
    <StateMark kind="good" label="Prouvé" />
  )
}

interface ReceiptsTableProps {
  /** Newest first. */
  readonly receipts: readonly WipeReceipt[]
}

/** The proofs of the last wipes. By the day: the hour would tell who sat there. */
export const ReceiptsTable = ({ receipts }: ReceiptsTableProps) => (
  <DataTable
    caption="Derniers effacements"
    rows={receipts}
    keyOf={({ number }) => String(number)}
    empty="Aucun reçu pour le moment."
    columns={[
      { key: 'number', head: 'Reçu', isName: true, cell: ({ number }) => number },
      { key: 'day', head: 'Jour', cell: ({ day }) => dayOf(day) },
      { key: 'cause', head: 'Cause', cell: ({ cause }) => causes[cause] },
      { key: 'result', head: 'Résultat', cell: resultOf },
      { key: 'ms', head: 'Durée', isNumber: true, cell: ({ ms }) => `${ms} ms` },
    ]}
  />
)
