import { useId } from 'preact/hooks'
import { FaultNotice } from '../app/fault-notice.tsx'
import { useWatched } from '../app/watched.tsx'
import { RolloutCard } from './rollout-card.tsx'

/** Rollouts as they go, newest first. Live: it follows the hints of the fleet. */
export const RolloutsPanel = () => {
  const id = useId()
  const { value, fault, refresh } = useWatched().rollouts
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 class="h2" id={id}>
        Envois aux postes
      </h2>
      <FaultNotice fault={fault} />
      {value && (
        <p>
          {value.general === null
            ? 'Aucune publication n’est encore ouverte à tous.'
            : `Pour tous, postes à venir compris : publication ${value.general}.`}
        </p>
      )}
      {value?.rollouts.map((rollout) => (
        <RolloutCard
          key={rollout.number}
          rollout={rollout}
          general={value.general}
          onChange={refresh}
        />
      ))}
    </section>
  )
}
