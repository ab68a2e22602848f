import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { type Ground, groundAt, Stamp } from '#ui/stamp/stamp.tsx'
import './choice.css'

export interface ChoiceOption {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Language of label and hint, when it is not the page's. */
  readonly lang?: string
  readonly picture?: string
  readonly ground?: Ground
  /** A sample of what the option gives (`LetterSample`, `GroundSample`). */
  readonly sample?: ComponentChildren
}

interface ChoiceProps {
  readonly question: string
  /** Language of the question, when it may not be the page's (WCAG 3.1.2). */
  readonly lang?: string | undefined
  /** `title` is the screen's own question; `part` one of several on a screen. */
  readonly level?: 'title' | 'part'
  readonly icon?: IconName
  readonly hint?: ComponentChildren
  readonly options: readonly ChoiceOption[]
  readonly chosen: readonly string[]
  /** Several answers may be chosen. */
  readonly isMany?: boolean
  readonly columns?: 1 | 2
  /** What was asked and not done: « Choisissez une réponse ». Announced, and tied to the group. */
  readonly error?: string | undefined
  readonly onChoose: (chosen: readonly string[]) => void
}

/** A question and its answers. One chooses, then continues: a slipped finger costs nothing. */
export const Choice = ({
  question,
  lang,
  level = 'title',
  icon,
  hint,
  options,
  chosen,
  isMany = false,
  columns = 2,
  error,
  onChoose,
}: ChoiceProps) => {
  const id = useId()
  const toggle = (value: string) => {
    if (!isMany) onChoose([value])
    else if (chosen.includes(value)) onChoose(chosen.filter((other) => other !== value))
    else onChoose([...chosen, value])
  }
  return (
    <fieldset class={`opts opts-${columns === 1 ? 'one' : 'two'}`} aria-describedby={`${id}-says`}>
      <legend class={level === 'part' ? 'h2' : ''} lang={lang}>
        {icon && <Icon name={icon} />}
        {level === 'title' ? <Title text={question} /> : question}
      </legend>
      <div id={`${id}-says`}>
        {hint && <div class="hint">{hint}</div>}
        <div role="alert">{error && <Notice kind="error">{error}</Notice>}</div>
      </div>
      <div class="opts-grid">
        {options.map((option, index) => (
          <label key={option.value} class="opt" lang={option.lang}>
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={id}
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <span class="face">
              {option.picture && (
                <Stamp picture={option.picture} ground={option.ground ?? groundAt(index)} />
              )}
              {option.sample}
              <span class="face-word">
                {option.label}
                {option.hint && <small>{option.hint}</small>}
              </span>
              <Icon name="coche" />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface LetterSampleProps {
  readonly size: 1 | 2 | 3
}

/** The letter A, as large as the text will be. */
export const LetterSample = ({ size }: LetterSampleProps) => (
  <span class={`sample-letter sample-letter-${size}`} aria-hidden="true">
    A
  </span>
)

interface GroundSampleProps {
  readonly ground: 'day' | 'night'
}

/** A letter on the ground the screen will have. */
export const GroundSample = ({ ground }: GroundSampleProps) => (
  <span class={`sample-ground sample-${ground}`} aria-hidden="true">
    A
  </span>
)
