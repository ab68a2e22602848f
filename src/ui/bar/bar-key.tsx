import type { ComponentChild } from 'preact'
import { Icon, type IconName } from '#ui/icon/icon.tsx'

const icons = {
  back: 'retour',
  listen: 'son',
  text: 'texte',
  contrast: 'contraste',
  language: 'langue',
  help: 'aide',
  finish: 'sortie',
} as const satisfies Record<string, IconName>
type BarKeyName = keyof typeof icons

interface BarKeyProps {
  readonly name: BarKeyName
  /** What it will do, not the state it is in: « Sombre » becomes « Clair », « Écouter » becomes « Arrêter ». */
  readonly label: string
  /** Language of the label, when it is not the page's. */
  readonly lang?: string
  /** Instead of its own: `stop` while reading aloud. */
  readonly icon?: IconName
  /** Instead of any: a `HelpMark`. */
  readonly mark?: ComponentChild
  /** Off keeps its place and its focus; `describedBy` says why. */
  readonly isOff?: boolean
  readonly describedBy?: string | undefined
  readonly onPress: () => void
}

/** One key of the bar: picture and word. */
export const BarKey = ({
  name,
  label,
  lang,
  icon,
  mark,
  isOff,
  describedBy,
  onPress,
}: BarKeyProps) => (
  <button
    type="button"
    class={`bar-key bar-key-${name}`}
    lang={lang}
    aria-disabled={isOff ? 'true' : undefined}
    aria-describedby={describedBy}
    onClick={() => {
      if (!isOff) onPress()
    }}
  >
    {mark ?? <Icon name={icon ?? icons[name]} />}
    <span>{label}</span>
  </button>
)
