import type { Examples } from '#ui/review/example.ts'
import { Countdown } from './countdown.tsx'

export const countdownExamples: Examples = {
  'Compte à rebours': () => <Countdown secondsLeft={65} totalSeconds={90} unit="secondes" />,
}
