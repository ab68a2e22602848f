import { useId } from 'preact/hooks'
import type { Wave } from '#contract/rollout.ts'
import { Chips } from '#ui/chips/chips.tsx'
import { CheckList } from '#ui/check-list/check-list.tsx'
import { useNames } from '../app/console-context.ts'

const shares = ['0', '5', '10', '25', '50'] as const

interface WaveChoiceProps {
  readonly value: Wave
  readonly onChange: (wave: Wave) => void
  /** A wave never shrinks: what is in it already stays in. */
  readonly floor?: Wave
  /** Tags that terminals of the fleet wear. */
  readonly tags: readonly string[]
}

/** Who gets a release first: places, tags, and a share of the whole fleet. */
export const WaveChoice = ({ value, onChange, floor, tags }: WaveChoiceProps) => {
  const { places } = useNames()
  const id = useId()
  const share = shares.find((each) => Number(each) === value.percent) ?? '0'
  return (
    <div class="stack">
      <CheckList
        legend="Des lieux"
        items={places.map((place) => ({
          value: place.id,
          label: place.name,
          isFixed: floor?.places.includes(place.id) ?? false,
        }))}
        values={value.places}
        onChange={(chosen) => onChange({ ...value, places: [...chosen] })}
      />
      {tags.length > 0 && (
        <CheckList
          legend="Des étiquettes"
          items={tags.map((tag) => ({
            value: tag,
            label: tag,
            isFixed: floor?.tags.includes(tag) ?? false,
          }))}
          values={value.tags}
          onChange={(chosen) => onChange({ ...value, tags: [...chosen] })}
        />
      )}
      <div class="stack" role="group" aria-labelledby={id}>
        <p id={id}>
          <b>Une part du parc</b>, toujours les mêmes postes : ceux des 10 % sont parmi ceux des 50
          %.
        </p>
        <Chips
          legend="Part du parc"
          value={share}
          onChange={(percent) => onChange({ ...value, percent: Number(percent) })}
          chips={shares
            .filter((each) => Number(each) >= (floor?.percent ?? 0))
            .map((each) => ({ value: each, label: each === '0' ? 'Aucune' : `${each} %` }))}
        />
      </div>
    </div>
  )
}
