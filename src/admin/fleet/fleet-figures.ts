import type { FleetTerminal } from '#contract/fleet-view.ts'
import type { Figure } from '#ui/figures/figures.tsx'
import { attentionWords } from './attention-words.ts'
import { isUpToDate } from './terminal-state.ts'
import { counted } from '../app/count-words.ts'

/** The fleet in five numbers. Withdrawn terminals do not count. */
export function figuresOf(all: readonly FleetTerminal[]): readonly Figure[] {
  const terminals = all.filter(
    ({ kind, enrolment }) => kind === 'terminal' && enrolment !== 'revoked',
  )
  const places = new Set(terminals.map(({ place }) => place)).size
  const count = (isTrue: (terminal: FleetTerminal) => boolean) => terminals.filter(isTrue).length
  const isFault = ({ attention }: FleetTerminal) =>
    attention.some((each) => attentionWords[each].kind === 'fault')
  const upToDate = count(isUpToDate)
  const silent = count(({ attention }) => attention.includes('silent'))
  const pending = count(({ enrolment }) => enrolment === 'pending')
  const faults = count(isFault)
  return [
    {
      value: terminals.length,
      label: `${counted('terminals', terminals.length)}, ${counted('places', places)}`,
    },
    { value: upToDate, label: 'à jour', icon: 'coche' },
    { value: silent, label: 'sans nouvelles', icon: 'sansreseau' },
    { value: pending, label: 'à accepter', icon: 'horloge' },
    { value: faults, label: 'à voir d’urgence', icon: 'alerte', isFault: faults > 0 },
  ]
}
