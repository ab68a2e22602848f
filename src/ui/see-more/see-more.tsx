import type { Ref } from 'preact'
import { Icon } from '#ui/icon/icon.tsx'

export interface SeeMoreWords {
  /** « Voir plus bas ». */
  readonly down: string
  /** « Revenir en haut ». */
  readonly up: string
}

interface SeeMoreProps {
  readonly words: SeeMoreWords
  readonly isAtEnd: boolean
  readonly onPress: () => void
  readonly rowRef?: Ref<HTMLDivElement>
}

/** The row that scrolls for people who do not know scrolling; at the end it goes back up. */
export const SeeMore = ({ words, isAtEnd, onPress, rowRef = null }: SeeMoreProps) => (
  <div class={isAtEnd ? 'more more-end' : 'more'} ref={rowRef}>
    <button type="button" class="btn" onClick={onPress}>
      <Icon name="bas" />
      <span>{isAtEnd ? words.up : words.down}</span>
    </button>
  </div>
)
