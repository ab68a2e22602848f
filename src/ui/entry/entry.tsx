import { onFirstClick } from '#ui/press/press.ts'
import { Picture } from '#ui/picture/picture.tsx'

interface EntryProps {
  readonly label: string
  readonly picture: string
  readonly onPress: () => void
}

/** A second way in, quieter than a need: picture and word on one line. */
export const Entry = ({ label, picture, onPress }: EntryProps) => (
  <button type="button" class="btn entry" onClick={onFirstClick(onPress)}>
    <Picture name={picture} />
    {label}
  </button>
)
