import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './help-mark.css'

interface HelpMarkProps {
  readonly icon: IconName
  /** One word; absent: the icon alone. */
  readonly word?: string | undefined
}

/**
 * Where a call for help is, on the key that made it: takes the room of the key's icon and no more, so that no key moves when it
 * changes. Who cannot see it hears it elsewhere.
 */
export const HelpMark = ({ icon, word }: HelpMarkProps) => (
  <span class="help-mark" aria-hidden="true">
    <Icon name={icon} />
    {word !== undefined && <b>{word}</b>}
  </span>
)
