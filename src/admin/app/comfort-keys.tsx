import { type ComfortStore, textSizes } from '#ui/comfort/comfort.ts'
import { StaffKey } from '#ui/staff-frame/staff-frame.tsx'
import { useSource } from '#ui/store/store.ts'

export interface ComfortKeysProps {
  readonly comfort: ComfortStore
  readonly onLeave: () => void
}

/** At the foot of every page of the console: how it looks, and the way out. */
export const ComfortKeys = ({ comfort, onLeave }: ComfortKeysProps) => {
  const { theme, text } = useSource(comfort)
  const nextText = textSizes[(textSizes.indexOf(text) + 1) % textSizes.length] ?? '100'
  const nextTheme = theme === 'light' ? 'dark' : 'light'
  return (
    <ul>
      <li>
        <StaffKey
          icon="contraste"
          label={nextTheme === 'dark' ? 'Sombre' : 'Clair'}
          onPress={() => comfort.change({ theme: nextTheme })}
        />
      </li>
      <li>
        <StaffKey
          icon="texte"
          label={`Texte à ${nextText}\u00a0%`}
          onPress={() => comfort.change({ text: nextText })}
        />
      </li>
      <li>
        <StaffKey icon="sortie" label="Quitter" onPress={onLeave} />
      </li>
    </ul>
  )
}
