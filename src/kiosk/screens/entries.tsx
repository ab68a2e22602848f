import { Entry } from '#ui/entry/entry.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

interface EntriesProps {
  readonly onOpen: (topic: string) => void
}

/** « Pour mon entreprise », « Pour mon association »: under the needs, where a deployment has any. */
export function Entries({ onOpen }: EntriesProps) {
  const { say, terminal } = useKiosk()
  const { entries = [] } = terminal.front
  if (entries.length === 0) return null
  return (
    <ul class="entries">
      {entries.map(({ topic, label, picture }) => (
        <li key={topic}>
          <Entry label={say(label)} picture={picture} onPress={() => onOpen(topic)} />
        </li>
      ))}
    </ul>
  )
}
