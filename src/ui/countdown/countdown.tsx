import { Mat } from '#ui/mat/mat.tsx'
import './countdown.css'

/** The band moves this seldom: a band that shrinks each second hurries, and pulls the eye from the words. */
const bandStepSeconds = 5

interface CountdownProps {
  readonly secondsLeft: number
  readonly totalSeconds: number
  /** « secondes ». */
  readonly unit: string
}

/** Time left to answer (WCAG 2.2.1). A timer is not announced each second: the page reads it when asked. */
export const Countdown = ({ secondsLeft, totalSeconds, unit }: CountdownProps) => (
  <div class="countdown">
    <Mat
      isFat
      done={Math.ceil(secondsLeft / bandStepSeconds) * bandStepSeconds}
      total={totalSeconds}
    />
    <p role="timer">
      <b>{secondsLeft}</b> {unit}
    </p>
  </div>
)
