import type { HelpBoard, SeatState } from '#contract/help-board.ts'
import type { TerminalRole } from '#contract/terminal-role.ts'
import { Icon } from '#ui/icon/icon.tsx'

const words: Readonly<Record<SeatState, string>> = {
  free: 'libre',
  busy: 'occupé',
  called: 'demande de l’aide',
  helped: 'aidé',
  unavailable: 'indisponible',
  silent: 'éteint ou sans réseau',
}

const roles: Readonly<Partial<Record<TerminalRole, string>>> = {
  workshop: 'atelier',
  demonstration: 'démonstration',
  welcome: 'accueil',
}

interface SeatChoiceProps {
  readonly seats: HelpBoard['seats']
  readonly chosen: readonly string[]
  readonly onChange: (seats: readonly string[]) => void
}

/** Which terminals: the free ones at first. */
export const SeatChoice = ({ seats, chosen, onChange }: SeatChoiceProps) => {
  const isTaken = seats.some(
    ({ seat, state }) => chosen.includes(seat) && ['busy', 'called', 'helped'].includes(state),
  )
  const toggle = (seat: string) =>
    onChange(chosen.includes(seat) ? chosen.filter((each) => each !== seat) : [...chosen, seat])
  return (
    <fieldset class="chips workshop-seats">
      <legend>Postes</legend>
      {seats.map(({ seat, name, state, role }) => (
        <label key={seat} class="chip">
          <input type="checkbox" checked={chosen.includes(seat)} onChange={() => toggle(seat)} />
          <span>
            <Icon name="coche" />
            {name}
            {role !== undefined && roles[role] !== undefined && ` (${roles[role]})`}, {words[state]}
          </span>
        </label>
      ))}
      {seats.length === 0 && <p>Aucun poste de ce lieu n’est encore inscrit.</p>}
      {isTaken && (
        <p class="hint">
          Sur un poste occupé, la personne lit qu’un atelier commence. Elle finit d’abord, ou
          choisit de le rejoindre.
        </p>
      )}
    </fieldset>
  )
}
