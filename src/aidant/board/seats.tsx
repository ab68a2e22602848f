import type { HelpBoard, SeatState } from '#contract/help-board.ts'
import { Icon, type IconName } from '#ui/icon/icon.tsx'

const words: Record<SeatState, { readonly icon: IconName; readonly label: string }> = {
  free: { icon: 'coche', label: 'Libre' },
  busy: { icon: 'personne', label: 'Occupé' },
  called: { icon: 'aide', label: 'Demande de l’aide' },
  helped: { icon: 'deux', label: 'Un aidant y va' },
  unavailable: { icon: 'croix', label: 'Indisponible' },
  silent: { icon: 'sansreseau', label: 'Éteint ou sans réseau' },
}

const sums: readonly (readonly [SeatState, string, string])[] = [
  ['free', 'libre', 'libres'],
  ['busy', 'occupé', 'occupés'],
  ['called', 'demande de l’aide', 'demandent de l’aide'],
  ['helped', 'aidé', 'aidés'],
  ['unavailable', 'indisponible', 'indisponibles'],
  ['silent', 'éteint', 'éteints'],
]

interface SeatsProps {
  readonly seats: HelpBoard['seats']
}

/** « Poste 2 » is told by its number where it has one: read from a counter's length away. */
const numberOf = (name: string) => /^Poste (\d+)$/.exec(name)?.[1]

/** The seats as their terminals last told them, some minutes ago at most; calls at once. Nothing here is to be touched. */
export const Seats = ({ seats }: SeatsProps) => (
  <section class="seats" aria-label="Postes">
    <p class="seats-sum">
      {sums.flatMap(([state, one, many]) => {
        const count = seats.filter((seat) => seat.state === state).length
        return count === 0
          ? []
          : [
              <span key={state} class={`seats-sum-${state}`}>
                <b>{count}</b> {count > 1 ? many : one}
              </span>,
            ]
      })}
    </p>
    {seats.length === 0 && <p>Aucun poste de ce lieu n’est encore inscrit.</p>}
    <ul class={seats.length <= 2 ? 'seats-few' : undefined}>
      {seats.map(({ seat, name, state }) => (
        <li key={seat} class={`seat seat-${state}`}>
          <span class="seat-name">
            {numberOf(name) === undefined ? (
              name
            ) : (
              <>
                <span class="vh">Poste </span>
                {numberOf(name)}
              </>
            )}
          </span>
          <Icon name={words[state].icon} />
          <span class="seat-state">{words[state].label}</span>
        </li>
      ))}
    </ul>
    <p class="hint">Libre ou occupé : dit par les postes toutes les quelques minutes.</p>
  </section>
)
