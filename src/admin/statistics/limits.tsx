import { smallestCount } from '#contract/counters.ts'
import { useId } from 'preact/hooks'
import { monthOf } from '../app/time-words.ts'

interface LimitsProps {
  readonly settledTo: string
}

/** What these numbers do not say: beside them, and not in a manual. */
export const Limits = ({ settledTo }: LimitsProps) => {
  const id = useId()
  return (
    <section class="plot statistics-wide" aria-labelledby={id}>
      <h2 class="h2" id={id}>
        Ce que ces chiffres ne disent pas
      </h2>
      <ul class="statistics-limits">
        <li>
          Ils comptent des démarches suivies, pas des personnes. Qui revient trois fois compte trois
          fois ; deux personnes devant le même écran comptent pour une.
        </li>
        <li>
          Un nombre plus petit que {smallestCount} est masqué, et avec lui ceux qui permettraient de
          le retrouver. Masqué ne veut pas dire zéro : c’est dessiné en hachures.
        </li>
        <li>
          Ni heure, ni ordre, ni lien entre deux démarches : personne ne peut dire qui a fait quoi,
          même nous.
        </li>
        <li>
          Un mois paraît dix jours après sa fin, et ne change plus. Dernier mois paru :{' '}
          {monthOf(settledTo)}. Les comptes d’un poste resté coupé plus longtemps n’y sont pas.
        </li>
        <li>
          « Au bout » veut dire arrivé au dernier écran du guide. Ce que le service a répondu
          ensuite, nous ne le savons pas.
        </li>
      </ul>
    </section>
  )
}
