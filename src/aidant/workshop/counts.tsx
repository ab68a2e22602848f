import type { Counted } from './lead-walk.ts'

interface CountsProps {
  readonly counts: readonly Counted[]
  /** Step where everybody is led. */
  readonly at: string
}

/** How many are at each step. Never who. */
export const Counts = ({ counts, at }: CountsProps) => (
  <section class="workshop-counts" aria-label="Où en sont les postes">
    <h3>Où en sont les postes</h3>
    <ol>
      {counts.map(({ step, title, count }) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          <b>{count}</b>
          <span>{title}</span>
        </li>
      ))}
    </ol>
    <p class="hint">Combien, jamais qui. Oublié à la fin de l’atelier.</p>
  </section>
)
