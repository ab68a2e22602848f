import { Button } from '#ui/button/button.tsx'
import './loudness.css'

interface Key {
  readonly label: string
  readonly onPress: () => void
}

interface LoudnessProps {
  readonly label: string
  /** How loud it is, in words: told at each change. */
  readonly said: string
  /** From 1 to `most`. */
  readonly level: number
  readonly most: number
  readonly quieter: Key
  readonly louder: Key
}

/** How loud what is read aloud is, above the bar: two keys, and between them where one is. */
export const Loudness = ({ label, said, level, most, quieter, louder }: LoudnessProps) => (
  <div class="loudness" role="group" aria-label={label}>
    <Button size="slim" icon="moins" isOff={level <= 1} {...quieter} />
    <p class="loudness-now">
      <b role="status">{said}</b>
      <span class="loudness-bars" aria-hidden="true">
        {Array.from({ length: most }, (_, at) => (
          <i key={at} class={at < level ? 'loudness-on' : undefined} />
        ))}
      </span>
    </p>
    <Button size="slim" icon="plus" isOff={level >= most} {...louder} />
  </div>
)
