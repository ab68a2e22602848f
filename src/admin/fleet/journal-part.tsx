import { type JournalAct, journalActs, type TerminalJournal } from '#contract/aidant-journal.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { dayOf } from '../app/time-words.ts'

const acts: Record<JournalAct, string> = {
  unlocked: 'A commencé une aide',
  'accepted-rules': 'A accepté les règles',
  'stopped-by-person': 'La personne a arrêté l’aide',
  'stopped-by-aidant': 'A fini l’aide',
  'closed-by-silence': 'Aide fermée après trois minutes sans lui',
  'closed-with-session': 'Aide fermée avec la session',
  'gave-time': 'A donné plus de temps',
  reset: 'A tout effacé',
  refused: 'Code refusé',
  'locked-out': 'Essai pendant l’attente',
  'refused-key': 'Clé de sécurité refusée',
  'cloned-key': 'Clé de sécurité peut-être copiée',
}

/** An act of a later release is told as it is. */
const wordsOf = (act: string) => {
  const known = journalActs.find((one) => one === act)
  return known === undefined ? act : acts[known]
}

const faults = {
  missing: 'La ligne n’est jamais venue',
  changed: 'La ligne a été changée, ou mise là après coup',
  twice: 'Deux lignes portent ce numéro',
} as const

interface JournalPartProps {
  readonly journal: TerminalJournal
}

/** What aidants did on a terminal, by the day, and whether it is whole. */
export const JournalPart = ({ journal: { chains, rows } }: JournalPartProps) => (
  <>
    <ul class="stack">
      {chains.map(({ fault, faultAt, last, lastDay }, index) => (
        <li key={index}>
          {fault === null ? (
            <Notice kind="good">
              {index === 0 ? 'Journal des aides entier' : 'Journal d’avant, entier'}, jusqu’à la
              ligne {last} du {dayOf(lastDay)}.
            </Notice>
          ) : (
            <Notice kind="error">
              <b>Journal des aides interrompu à la ligne {faultAt}.</b> {faults[fault]}.
            </Notice>
          )}
        </li>
      ))}
    </ul>
    {chains.length > 1 && (
      <p class="hint">
        Le journal a recommencé à la ligne 1 : le navigateur de ce poste a été remis à neuf.
      </p>
    )}
    <DataTable
      caption="Dernières aides"
      rows={rows.map((row, at) => ({ ...row, at }))}
      keyOf={({ at }) => String(at)}
      empty="Aucune ligne n’est venue. Les lignes d’un jour viennent quand il est fini."
      columns={[
        { key: 'n', head: 'Ligne', isName: true, cell: ({ n }) => n },
        { key: 'day', head: 'Jour', cell: ({ day }) => dayOf(day) },
        { key: 'act', head: 'Ce qui a été fait', cell: ({ act }) => wordsOf(act) },
        { key: 'number', head: 'Numéro d’aidant', cell: ({ number }) => number || 'inconnu' },
      ]}
    />
  </>
)
