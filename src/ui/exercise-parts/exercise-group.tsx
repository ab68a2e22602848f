import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './exercise-parts.css'

interface ExerciseGroupProps {
  readonly look:
    | 'theirs'
    | 'mine'
    | 'phone'
    | 'scroll'
    | 'paper'
    | 'tabs'
    | 'options'
    | 'acts'
    | 'page'
  readonly name?: string | undefined
  readonly lang?: string | undefined
  readonly children: ComponentChildren
}

/** Parts of a simulated window that go together: a message, a telephone, a list of choices. */
export const ExerciseGroup = ({ look, name, lang, children }: ExerciseGroupProps) => {
  const id = useId()
  // What is longer than its window has to be gone through by the keyboard too.
  const isScrolled = look === 'scroll'
  return (
    <div
      class={`try-group try-group-${look}`}
      role={name === undefined ? undefined : isScrolled ? 'region' : 'group'}
      aria-labelledby={name === undefined ? undefined : id}
      tabIndex={isScrolled ? 0 : undefined}
    >
      {name !== undefined && (
        <p class={look === 'tabs' ? 'vh' : 'try-name'} id={id} lang={lang}>
          {name}
        </p>
      )}
      {children}
    </div>
  )
}
