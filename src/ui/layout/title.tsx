interface TitleProps {
  readonly text: string
  /** Language of the words, when it may not be the page's (WCAG 3.1.2). */
  readonly lang?: string | undefined
  /** `hero` greets and says goodbye. */
  readonly size?: 'h1' | 'hero'
}

/** The screen's one heading of level 1. `Frame` sends the focus here when the screen changes. */
export const Title = ({ text, lang, size = 'h1' }: TitleProps) => (
  <h1 class={size} lang={lang} tabIndex={-1}>
    {text}
  </h1>
)
