import { Notice } from '#ui/notice/notice.tsx'
import { hrefOf } from '../app/route.ts'
import { useWatched } from '../app/watched.tsx'
import { counted } from '../app/count-words.ts'

/** Above the fleet: a rollout that stopped by itself waits for somebody. */
export const HaltedBanner = () => {
  const { value } = useWatched().rollouts
  const halted = value?.rollouts.find(({ state }) => state === 'halted')
  return halted ? (
    <Notice kind="error" announce="politely">
      <b>L’envoi de la publication {halted.number} s’est arrêté tout seul.</b>{' '}
      {halted.counts.failed > 0 && `${counted('returnedTerminals', halted.counts.failed)} `}
      <a href={hrefOf('publier')}>Voir l’envoi</a>
    </Notice>
  ) : null
}
