import { useState } from 'preact/hooks'
import type { FleetTerminal } from '#contract/fleet-view.ts'
import { Button } from '#ui/button/button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { StateMark } from '#ui/state-mark/state-mark.tsx'
import { useNames, useNow } from '../app/console-context.ts'
import { LinkButton } from '../app/link-button.tsx'
import { hrefOf } from '../app/route.ts'
import { ago } from '../app/time-words.ts'
import { stateOf } from './terminal-state.ts'
import './fleet.css'
import { counted } from '../app/count-words.ts'

/** Rows shown before somebody asks for more: what needs attention is among the first, and a page stays light. */
const pageOfRows = 100

interface TerminalTableProps {
  readonly title: string
  readonly terminals: readonly FleetTerminal[]
}

export const TerminalTable = ({ title, terminals }: TerminalTableProps) => {
  const names = useNames()
  const now = useNow()
  const [limit, setLimit] = useState(pageOfRows)
  const left = terminals.length - limit
  const nameOf = ({ place, seat }: FleetTerminal) =>
    `${names.place(place).name}, ${names.seat(place, seat)}`
  return (
    <>
      <DataTable
        caption={title === '' ? 'Postes et leur état' : title}
        isCaptionHidden={title === ''}
        rows={terminals.slice(0, limit)}
        keyOf={({ terminal }) => terminal}
        empty="Aucun poste ici."
        columns={[
          {
            key: 'place',
            head: 'Lieu',
            isName: true,
            cell: ({ place }) => names.place(place).name,
          },
          {
            key: 'seat',
            head: 'Poste',
            isTight: true,
            cell: ({ place, seat }) => names.seat(place, seat),
          },
          {
            key: 'state',
            head: 'État',
            cell: (terminal) => {
              const { kind, label } = stateOf(terminal)
              const others = terminal.attention.length - 1
              return (
                <span class="fleet-state">
                  <StateMark kind={kind} label={label} />
                  {others > 0 && terminal.enrolment !== 'revoked' && (
                    <span class="hint">{counted('otherConcerns', others)}</span>
                  )}
                </span>
              )
            },
          },
          {
            key: 'release',
            head: 'Publication',
            isNumber: true,
            cell: ({ status }) => status?.release.active ?? '–',
          },
          {
            key: 'seen',
            head: 'Dernier contact',
            isTight: true,
            cell: ({ lastSeen }) => (lastSeen === null ? 'jamais' : ago(lastSeen, now)),
          },
          {
            key: 'open',
            head: '',
            isNumber: true,
            cell: (terminal) => (
              <LinkButton
                href={hrefOf('parc', [terminal.terminal])}
                label="Ouvrir"
                about={nameOf(terminal)}
              />
            ),
          },
        ]}
      />
      {left > 0 && (
        <div class="acts">
          <Button
            label={`Voir les suivants (encore ${left})`}
            onPress={() => setLimit(limit + pageOfRows)}
          />
        </div>
      )}
    </>
  )
}
