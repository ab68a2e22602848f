import type { Examples } from '#ui/review/example.ts'
import { Loudness } from './loudness.tsx'

const stay = () => {}
const keys = {
  quieter: { label: 'Moins fort', onPress: stay },
  louder: { label: 'Plus fort', onPress: stay },
}

export const loudnessExamples: Examples = {
  'Force du son': () => <Loudness label="Son" said="Son : fort" level={4} most={5} {...keys} />,
  'Force du son, au plus fort': () => (
    <Loudness label="Son" said="Son : très fort" level={5} most={5} {...keys} />
  ),
}
