import type { PlacedFinding } from '#contract/finding.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { counted } from '../../app/count-words.ts'
import { showUnseen } from '#author/unseen-signs.ts'

interface FindingsListProps {
  readonly findings: readonly PlacedFinding[]
  readonly isChecking: boolean
  readonly onGo: (finding: PlacedFinding) => void
}

/** What the checks say of this file, errors first; each leads to its field and its line. */
export const FindingsList = ({ findings, isChecking, onGo }: FindingsListProps) => {
  const errors = findings.filter(({ level }) => level === 'error')
  const warnings = findings.filter(({ level }) => level === 'warning')
  if (findings.length === 0) {
    return (
      <p class="findings findings-none" role="status">
        <Icon name="coche" />
        {isChecking ? 'Vérification…' : 'Tout est en ordre'}
      </p>
    )
  }
  return (
    <details class="findings" open={errors.length > 0 ? true : undefined}>
      <summary>
        <span role="status">
          <Icon name={errors.length > 0 ? 'croix' : warnings.length > 0 ? 'alerte' : 'coche'} />
          {saySummary(errors.length, warnings.length)}
          {isChecking && <small> Vérification…</small>}
        </span>
      </summary>
      <ol>
        {[...errors, ...warnings].map((finding, index) => (
          <li key={index}>
            <button
              type="button"
              class={`finding finding-${finding.level}`}
              onClick={() => onGo(finding)}
            >
              <Icon name={finding.level === 'error' ? 'croix' : 'alerte'} />
              <span>
                <b>Ligne {finding.line}</b> {showUnseen(finding.message)}{' '}
                <small>{finding.code}</small>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}

const saySummary = (errors: number, warnings: number) => {
  const parts = [
    errors > 0 && counted('errors', errors),
    warnings > 0 && counted('warnings', warnings),
  ].filter(Boolean)
  return parts.length === 0 ? 'Tout est en ordre' : parts.join(', ')
}
