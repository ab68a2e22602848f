import { onFirstClick } from '#ui/press/press.ts'
import { type Ground, Stamp } from '#ui/stamp/stamp.tsx'

interface TileProps {
  readonly label: string
  readonly picture: string
  readonly ground: Ground
  readonly onPress: () => void
}

/** One need of the home screen. */
export const Tile = ({ label, picture, ground, onPress }: TileProps) => (
  <button type="button" class="tile" onClick={onFirstClick(onPress)}>
    <Stamp picture={picture} ground={ground} />
    <span class="tile-word">{label}</span>
  </button>
)
