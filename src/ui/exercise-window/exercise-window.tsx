import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/icon/icon.tsx'
import { onFirstClick } from '#ui/press/press.ts'
import './exercise-window.css'

export interface ExerciseTab {
  readonly key: string
  readonly label: string
  readonly isFront: boolean
  readonly onShow: () => void
  /** Absent where it is the only one. */
  readonly onClose?: (() => void) | undefined
  readonly closeLabel: string
  /** « Touchez ici » is about it. */
  readonly isPointed?: boolean
  readonly isClosePointed?: boolean
}

interface ExerciseWindowProps {
  /** « Exercice ». */
  readonly mark: string
  readonly name: string
  readonly lang?: string | undefined
  readonly tabs?: { readonly label: string; readonly list: readonly ExerciseTab[] } | undefined
  readonly back?:
    | { readonly label: string; readonly onPress: () => void; readonly isPointed: boolean }
    | undefined
  /** The address bar, or what stands in its place. */
  readonly address?: ComponentChildren
  readonly children: ComponentChildren
}

/**
 * A window that is none: hatched all round, with its word on top, so that nobody takes a simulated page for a real one, nor for
 * the kiosk.
 */
export const ExerciseWindow = ({
  mark,
  name,
  lang,
  tabs,
  back,
  address,
  children,
}: ExerciseWindowProps) => (
  <section class="exercise-window" aria-label={`${mark} : ${name}`} lang={lang}>
    <p class="exercise-mark">
      <Icon name="crayon" />
      <b>{mark}</b>
      <span>{name}</span>
    </p>
    <div class="exercise-screen">
      {tabs && (
        <div class="exercise-tabs" role="group" aria-label={tabs.label}>
          {tabs.list.map((tab) => (
            <span key={tab.key} class={tab.isFront ? 'exercise-tab on' : 'exercise-tab'}>
              <button
                type="button"
                aria-current={tab.isFront ? 'page' : undefined}
                data-pointed={tab.isPointed ? '' : undefined}
                onClick={onFirstClick(tab.onShow)}
              >
                {tab.label}
              </button>
              {tab.onClose && (
                <button
                  type="button"
                  class="exercise-close"
                  data-pointed={tab.isClosePointed ? '' : undefined}
                  onClick={onFirstClick(tab.onClose)}
                >
                  <Icon name="croix" />
                  <span class="vh">{tab.closeLabel}</span>
                </button>
              )}
            </span>
          ))}
        </div>
      )}
      {(back || address) && (
        <div class="exercise-chrome">
          {back && (
            <button
              type="button"
              class="exercise-key"
              data-pointed={back.isPointed ? '' : undefined}
              onClick={onFirstClick(back.onPress)}
            >
              <Icon name="retour" />
              <span>{back.label}</span>
            </button>
          )}
          {address}
        </div>
      )}
      <div class="exercise-page">{children}</div>
    </div>
  </section>
)
