import { conventionState, type ShownConvention } from '#contract/convention.ts'
import { longDate } from '#guide/long-date.ts'
import { NoteCard } from '#ui/aidant-notes/note-card.tsx'

interface ConventionListProps {
  readonly conventions: readonly ShownConvention[]
  readonly day: string | undefined
}

/** Who takes part, for what, and until when: those that end first come first. */
export function ConventionList({ conventions, day }: ConventionListProps) {
  return (
    <NoteCard title="Partenaires et conventions">
      <ul>
        {conventions.map((convention) => (
          <li key={`${convention.partner} ${convention.signatory}`}>
            <b>{convention.partner}</b> : {untilWords(convention, day)}
            {convention.services.length > 0 && ` ${convention.services.join(', ')}.`}
          </li>
        ))}
      </ul>
    </NoteCard>
  )
}

function untilWords(convention: ShownConvention, day: string | undefined): string {
  const { until } = convention
  if (until === null) return 'convention signée, sa fin n’est pas connue.'
  const end = longDate(until, 'fr')
  if (day === undefined) return `convention jusqu’au ${end}.`
  switch (conventionState(convention, day)) {
    case 'over':
      return `convention finie depuis le ${end}. Vérifiez avant d’y envoyer quelqu’un.`
    case 'ending':
      return `convention jusqu’au ${end}, bientôt à renouveler.`
    default:
      return `convention jusqu’au ${end}.`
  }
}
