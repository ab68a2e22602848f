import { tabletSeat } from '#contract/enrolment.ts'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { useNames } from '../app/console-context.ts'

/** Where a terminal stands, and the tags waves of a rollout may name. */
export interface Seat {
  readonly place: string
  readonly seat: string
  /** As typed: words separated by commas or spaces. */
  readonly tags: string
}

export const tagsOf = (typed: string): readonly string[] =>
  typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((tag) => tag !== '')

interface SeatChoiceProps {
  readonly value: Seat
  readonly onChange: (seat: Seat) => void
  /** A tablet at the counter may stand there too. */
  readonly hasTablet: boolean
}

/** A place of the release, one of its seats. Before any release, ids are typed. */
export const SeatChoice = ({ value, onChange, hasTablet }: SeatChoiceProps) => {
  const { places, place: nameOf } = useNames()
  const { seats } = nameOf(value.place)
  return (
    <>
      {places.length === 0 ? (
        <>
          <TextField
            label="Lieu"
            hint="Son nom court, comme dans places.yaml : kone."
            value={value.place}
            onInput={(place) => onChange({ ...value, place })}
          />
          <TextField
            label="Poste"
            hint="Son nom court, comme dans places.yaml : kone-1."
            value={value.seat}
            onInput={(seat) => onChange({ ...value, seat })}
          />
        </>
      ) : (
        <>
          <SelectField
            label="Lieu"
            value={value.place}
            options={places.map(({ id, name, commune }) => ({
              value: id,
              label: name,
              group: commune,
            }))}
            onChange={(place) =>
              onChange({ ...value, place, seat: nameOf(place).seats[0]?.id ?? '' })
            }
          />
          <SelectField
            label="Poste"
            value={value.seat}
            options={[
              ...seats.map(({ id, name }) => ({ value: id, label: name })),
              ...(hasTablet
                ? [{ value: tabletSeat, label: 'Tablette d’aidant, au comptoir' }]
                : []),
            ]}
            onChange={(seat) => onChange({ ...value, seat })}
          />
        </>
      )}
      <TextField
        label="Étiquettes"
        hint="Si besoin, pour choisir ce poste dans une vague : pilote, mobile…"
        value={value.tags}
        onInput={(tags) => onChange({ ...value, tags })}
      />
    </>
  )
}
