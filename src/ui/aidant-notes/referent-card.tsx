import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import './aidant-notes.css'

export interface ReferentLine {
  readonly icon: IconName
  readonly text: string
}

interface ReferentCardProps {
  readonly title: string
  readonly lines: readonly ReferentLine[]
  /** « Ne pas diffuser ». */
  readonly warning?: string | undefined
  /** « À vérifier », and since when. */
  readonly doubt?: string | undefined
}

/** Whom to ask in a partner's house, and how. */
export const ReferentCard = ({ title, lines, warning, doubt }: ReferentCardProps) => (
  <article class="referent">
    <h3>{title}</h3>
    <ul>
      {lines.map(({ icon, text }) => (
        <li key={text}>
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
    {doubt && <Notice kind="check">{doubt}</Notice>}
    {warning && (
      <p class="referent-warning">
        <Icon name="cadenas" />
        <b>{warning}</b>
      </p>
    )}
  </article>
)
