import type { HelpBoard, SeatState } from '#contract/help-board.ts'
import { moreMinutes } from '#contract/waiting.ts'
import { Button } from '#ui/button/button.tsx'
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
  /** While somebody waits for a terminal. */
  readonly onMoreTime?: ((seat: string) => void) | undefined
}

/** Somebody sits there. */
const taken: ReadonlySet<SeatState> = new Set(['busy', 'called', 'helped'])

/** « Poste 2 » is told by its number where it has one: read from a counter's length away. */
const numberOf = (name: string) => /^Poste (\d+)$/.exec(name)?.[1]

/** The seats as their terminals last told them, some minutes ago at most; calls at once. */
export const Seats = ({ seats, onMoreTime }: SeatsProps) => (
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
      {seats.map(({ seat, name, state, moreMinutes: given = 0 }) => (
        <li key={seat} class={`seat seat-${state}`}>
          <span class="seat-name" id={`seat-${seat}`}>
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
          <span class="seat-state">
            {words[state].label}
            {given > 0 && <small>{given} minutes de plus</small>}
          </span>
          {onMoreTime && taken.has(state) && (
            <Button
              size="slim"
              label={`Encore ${moreMinutes} minutes`}
              describedBy={`seat-${seat}`}
              onPress={() => onMoreTime(seat)}
            />
          )}
        </li>
      ))}
    </ul>
    <p class="hint">Libre ou occupé : dit par les postes toutes les quelques minutes.</p>
  </section>
)
