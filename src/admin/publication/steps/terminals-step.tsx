import { fleetSchema } from '#contract/fleet-view.ts'
import type { Wave } from '#contract/rollout.ts'
import { CheckList } from '#ui/check-list/check-list.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useNames } from '../../app/console-context.ts'
import { FaultNotice } from '../../app/fault-notice.tsx'
import { useHubData } from '../../app/hub-data.ts'
import { WaveChoice } from '../../rollout/wave-choice.tsx'
import { isNobody, waveCount } from '../wave/wave-count.ts'
import { counted } from '../../app/count-words.ts'
import './terminals.css'

interface TerminalsStepProps {
  readonly wave: Wave
  readonly onChange: (wave: Wave) => void
}

/** Who gets it first, and how many terminals that is. */
export const TerminalsStep = ({ wave, onChange }: TerminalsStepProps) => {
  const { value, fault } = useHubData('/api/admin/fleet', fleetSchema, 'fleet')
  const names = useNames()
  const terminals = value?.terminals ?? []
  const fleet = terminals.filter(
    ({ kind, enrolment }) => kind === 'terminal' && enrolment === 'accepted',
  )
  const tags = [...new Set(fleet.flatMap((terminal) => terminal.tags))].toSorted()
  const count = waveCount(wave, terminals)
  return (
    <div class="stack">
      <p>
        Commencez petit : un poste, ou une agence. Les autres suivront quand vous le direz, depuis «
        Envois aux postes ».
      </p>
      <FaultNotice fault={fault} />
      {fleet.length > 0 && (
        <CheckList
          legend="Des postes"
          items={fleet.map(({ terminal, place, seat }) => ({
            value: terminal,
            label: `${names.place(place).name}, ${names.seat(place, seat)}`,
          }))}
          values={wave.terminals}
          onChange={(chosen) => onChange({ ...wave, terminals: [...chosen] })}
        />
      )}
      <WaveChoice value={wave} tags={tags} onChange={onChange} />
      {fleet.length > 0 && (
        <p class="wave-count" role="status">
          {isNobody(wave) ? (
            <b>Personne pour le moment : choisissez au moins un poste, un lieu ou une part.</b>
          ) : (
            <>
              <b>
                {count.isExact ? '' : 'Environ '}
                {counted('countedTerminals', count.about)}
              </b>{' '}
              sur {count.fleet}.
            </>
          )}
        </p>
      )}
      {value !== undefined && fleet.length === 0 && (
        <Notice kind="check">
          Aucun poste n’est encore inscrit. La publication sera prête pour eux, et pour les postes
          qui n’appartiennent à aucun parc quand vous l’enverrez à tous.
        </Notice>
      )}
    </div>
  )
}
