interface PictureProps {
  /** Id without prefix, of `pictures/names.ts`. */
  readonly name: string
}

/** A drawing alone. Its word is always beside it, so it is hidden from the reading order. */
export const Picture = ({ name }: PictureProps) => (
  <svg aria-hidden="true" focusable="false">
    <use href={`#s-${name}`} />
  </svg>
)
