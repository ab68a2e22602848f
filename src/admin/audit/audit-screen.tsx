import { useState } from 'preact/hooks'
import { type AuditEntry, auditPageSchema } from '#contract/staff.ts'
import { Button } from '#ui/button/button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { useAct } from '../app/act.ts'
import { useConsole, useNames, useZone } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useHubData } from '../app/hub-data.ts'
import { momentOf } from '../app/time-words.ts'
import { aboutWords, actWords, whoWords } from './act-words.ts'
import { AuditCheck } from './audit-check.tsx'
import './audit.css'

/** Everything done in the console, newest first, a page at a time. */
export const AuditScreen = () => {
  const { hub } = useConsole()
  const names = useNames()
  const zone = useZone()
  const newest = useHubData('/api/admin/audit', auditPageSchema)
  const [older, setOlder] = useState<readonly AuditEntry[]>([])
  const { isBusy, fault, run } = useAct()
  const entries = [...(newest.value?.entries ?? []), ...older]
  const last = entries.at(-1)
  const more = (before: number) =>
    void run(
      () => hub.get(`/api/admin/audit?before=${before}`, auditPageSchema),
      (page) => setOlder([...older, ...page.entries]),
    )
  return (
    <>
      <StaffHead title="Journal" />
      <p class="hint">
        Ce que l’équipe et le hub ont fait. Chaque ligne porte l’empreinte de la précédente : en
        changer une se voit. Rien des personnes qui utilisent les postes.
      </p>
      <AuditCheck />
      <FaultNotice fault={newest.fault ?? fault} />
      {newest.value && (
        <DataTable
          caption="Lignes du journal"
          isCaptionHidden
          rows={entries}
          keyOf={({ number }) => String(number)}
          empty="Le journal est vide."
          columns={[
            { key: 'number', head: 'Ligne', isName: true, cell: ({ number }) => number },
            { key: 'at', head: 'Quand', isTight: true, cell: ({ at }) => momentOf(at, zone) },
            {
              key: 'who',
              head: 'Qui',
              isTight: true,
              cell: ({ who }) => whoWords(who),
            },
            { key: 'act', head: 'Quoi', cell: ({ act }) => actWords(act) },
            { key: 'about', head: 'À propos de', cell: ({ about }) => aboutWords(about, names) },
            {
              key: 'hash',
              head: 'Empreinte',
              cell: ({ hash }) => <code class="audit-hash">{hash.slice(0, 8)}</code>,
            },
          ]}
        />
      )}
      {last && last.number > 1 && (
        <div class="acts">
          <Button
            label="Voir plus ancien"
            isBusy={isBusy}
            busyLabel="Un instant…"
            onPress={() => more(last.number)}
          />
        </div>
      )}
    </>
  )
}
