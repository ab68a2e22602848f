/** How one terminal is, in one line of the list. */
import type { FleetTerminal } from '#contract/fleet-view.ts'
import { attentionWords } from './attention-words.ts'

interface TerminalState {
  readonly kind: 'good' | 'wait' | 'late' | 'fault' | 'off'
  readonly label: string
}

/** Its worst attention first, then where it is with the release it is to have. */
export function stateOf({
  kind,
  enrolment,
  attention,
  status,
  assigned,
}: FleetTerminal): TerminalState {
  if (enrolment === 'revoked') return { kind: 'off', label: 'Retiré' }
  const [worst] = attention
  if (worst) return attentionWords[worst]
  if (kind === 'tablet') return { kind: 'good', label: 'Tablette acceptée' }
  if (!status) return { kind: 'wait', label: 'Accepté, pas encore de nouvelles' }
  const { release } = status
  if (release.isOnTrial) return { kind: 'wait', label: `Essaie la publication ${release.active}` }
  if (release.pending !== null) return { kind: 'wait', label: 'Attend la fin d’une session' }
  if (assigned !== null && release.active !== assigned)
    return { kind: 'wait', label: `Va chercher la publication ${assigned}` }
  return { kind: 'good', label: 'À jour' }
}

export const needsSomebody = ({ enrolment, attention }: FleetTerminal): boolean =>
  enrolment !== 'revoked' && attention.length > 0

/** Whether it shows what it is to show. */
export const isUpToDate = ({ enrolment, assigned, status }: FleetTerminal): boolean =>
  enrolment === 'accepted' &&
  status !== null &&
  !status.release.isOnTrial &&
  (assigned === null || status.release.active === assigned)

/** In groups of four, as the terminal shows it: read aloud on the telephone, compared with the eyes. */
export const fingerprintGroups = (fingerprint: string): string =>
  fingerprint.match(/.{1,4}/g)?.join(' ') ?? fingerprint
