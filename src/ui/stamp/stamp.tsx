import { Picture } from '#ui/picture/picture.tsx'

/** Colour of the paper under a picture; it helps memory and is never the only difference. */
export type Ground = 1 | 2 | 3 | 4

/** Ground of the nth thing of a list, when nobody chose one. */
export const groundAt = (index: number): Ground => {
  const grounds = [1, 2, 3, 4] as const
  return grounds[index % grounds.length] ?? 1
}

interface StampProps {
  readonly picture: string
  readonly ground?: Ground
  readonly size?: 'plain' | 'big' | 'huge'
}

/** Le timbre: a picture on perforated ground. A thing one knows: a need, a paper, an answer. */
export const Stamp = ({ picture, ground = 1, size = 'plain' }: StampProps) => (
  <span class={`stamp stamp-${ground} stamp-${size}`}>
    <Picture name={picture} />
  </span>
)
