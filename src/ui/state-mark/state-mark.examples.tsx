import type { Examples } from '#ui/review/example.ts'
import { StateMark } from './state-mark.tsx'

export const stateMarkExamples: Examples = {
  'États d’un poste': () => (
    <ul class="acts">
      {(
        [
          ['good', 'À jour'],
          ['wait', 'Attend la fin d’une session'],
          ['late', 'Silencieux'],
          ['fault', 'Effacement non prouvé'],
          ['off', 'Retiré'],
        ] as const
      ).map(([kind, label]) => (
        <li key={kind}>
          <StateMark kind={kind} label={label} />
        </li>
      ))}
    </ul>
  ),
}
