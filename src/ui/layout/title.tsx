interface TitleProps {
  readonly text: string
  /** `hero` greets and says goodbye. */
  readonly size?: 'h1' | 'hero'
}

/** The screen's one heading of level 1. `Frame` sends the focus here when the screen changes. */
export const Title = ({ text, size = 'h1' }: TitleProps) => (
  <h1 class={size} tabIndex={-1}>
    {text}
  </h1>
)
