import type { Rollout } from '#contract/rollout.ts'
import type { UnitShare } from '#ui/unit-strip/unit-strip.tsx'
import { counted } from '../app/count-words.ts'

interface RolloutState {
  readonly kind: 'good' | 'wait' | 'late' | 'fault' | 'off'
  readonly label: string
}

const states: Record<Rollout['state'], RolloutState> = {
  running: { kind: 'wait', label: 'En route' },
  paused: { kind: 'late', label: 'En pause' },
  halted: { kind: 'fault', label: 'Arrêté : trop d’essais ont échoué' },
  complete: { kind: 'good', label: 'Pour tous' },
  replaced: { kind: 'off', label: 'Remplacé' },
}

export const rolloutState = ({ state }: Rollout): RolloutState => states[state]

/** Each terminal that is to have it, once. */
export const rolloutShares = ({ counts }: Rollout): readonly UnitShare[] => {
  const { assigned, active, onTrial, waiting, failed, silent } = counts
  const coming = Math.max(0, assigned - active - onTrial - waiting - failed - silent)
  return [
    { tone: 'done', label: 'à l’écran', count: active },
    { tone: 'trying', label: 'à l’essai', count: onTrial },
    {
      tone: 'waiting',
      label: counted('waitingForAnEnd', waiting),
      count: waiting,
    },
    { tone: 'coming', label: counted('fetching', coming), count: coming },
    {
      tone: 'failed',
      label: counted('returned', failed),
      count: failed,
    },
    { tone: 'silent', label: 'pas encore de nouvelles', count: silent },
  ]
}
