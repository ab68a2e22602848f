import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { Picture } from '#ui/picture/picture.tsx'
import { onFirstClick } from '#ui/press/press.ts'
import './exercise-parts.css'

interface ExerciseButtonProps {
  readonly look: 'row' | 'button' | 'main' | 'link' | 'line' | 'option' | 'tab' | 'icon'
  readonly label: string
  readonly lang?: string | undefined
  readonly note?: string | undefined
  readonly noteLang?: string | undefined
  readonly picture?: string | undefined
  readonly icon?: IconName | undefined
  /** Chosen, touched, in front; absent where it makes no sense. */
  readonly isOn?: boolean | undefined
  /** « Touchez ici ». */
  readonly isPointed?: boolean
  readonly onPress: () => void
}

/** What is touched in a simulated window. It looks like what it stands for, and never like the main button of the kiosk. */
export const ExerciseButton = ({
  look,
  label,
  lang,
  note,
  noteLang,
  picture,
  icon,
  isOn,
  isPointed = false,
  onPress,
}: ExerciseButtonProps) => (
  <button
    type="button"
    class={`try try-${look}`}
    lang={lang}
    aria-pressed={isOn}
    data-pointed={isPointed ? '' : undefined}
    onClick={onFirstClick(onPress)}
  >
    {picture && (
      <span class="try-picture">
        <Picture name={picture} />
      </span>
    )}
    {icon && <Icon name={icon} />}
    <span class="try-words">
      <span>{label}</span>
      {note && <small lang={noteLang}>{note}</small>}
    </span>
    {isOn && <Icon name="coche" />}
  </button>
)
