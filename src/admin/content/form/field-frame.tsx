import type { ComponentChildren } from 'preact'
import type { PlacedFinding } from '#contract/finding.ts'
import type { DocumentPath } from '#author/yaml-file.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { placeName, useFindingsAt } from './form-desk.ts'

interface FindingLinesProps {
  readonly id: string
  readonly findings: readonly PlacedFinding[]
}

/** What is wrong with a field, under it, in words. */
export const FindingLines = ({ id, findings }: FindingLinesProps) => (
  <ul class="field-findings" id={id}>
    {findings.map(({ code, level, message }, index) => (
      <li key={index} class={`finding-${level}`}>
        <Icon name={level === 'error' ? 'croix' : 'alerte'} />
        <span>
          {message} <small>{code}</small>
        </span>
      </li>
    ))}
  </ul>
)

interface FieldFrameProps {
  readonly id: string
  readonly at: DocumentPath
  readonly label: string
  readonly hint?: string | undefined
  readonly children: ComponentChildren
}

/** One control with its label above, its hint, and what the checks say of it. */
export const FieldFrame = ({ id, at, label, hint, children }: FieldFrameProps) => {
  const findings = useFindingsAt(at)
  return (
    <div class="form-field" data-at={placeName(at)}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {findings.length > 0 && <FindingLines id={`${id}-findings`} findings={findings} />}
    </div>
  )
}

interface GroupFrameProps {
  readonly at: DocumentPath
  readonly label: string
  readonly hint?: string | undefined
  /** At the right of the label. */
  readonly acts?: ComponentChildren
  readonly children: ComponentChildren
}

/** Several controls under one label. */
export const GroupFrame = ({ at, label, hint, acts, children }: GroupFrameProps) => {
  const findings = useFindingsAt(at)
  return (
    <fieldset class="form-group" data-at={placeName(at)}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {findings.length > 0 && (
        <FindingLines id={`group-${placeName(at)}-findings`} findings={findings} />
      )}
      {children}
      {acts && <div class="form-acts">{acts}</div>}
    </fieldset>
  )
}

/** For `aria-describedby`: the hint and the findings, when they are there. */
export const useDescribed = (id: string, at: DocumentPath, hint: string | undefined) => {
  const findings = useFindingsAt(at)
  const ids = [hint && `${id}-hint`, findings.length > 0 && `${id}-findings`].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': findings.some(({ level }) => level === 'error') ? ('true' as const) : undefined,
  }
}
