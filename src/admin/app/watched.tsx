/** What the whole console keeps an eye on, asked for once: the fleet, the rollouts, and what aidants ask partners. */
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Fleet, fleetSchema } from '#contract/fleet-view.ts'
import { type AllQuestions, allQuestionsSchema } from '#contract/question.ts'
import { type Rollouts, rolloutsSchema } from '#contract/rollout.ts'
import { type HubData, useHubData } from './hub-data.ts'

interface Watched {
  readonly fleet: HubData<Fleet>
  readonly rollouts: HubData<Rollouts>
  readonly questions: HubData<AllQuestions>
}

const context = createContext<Watched | undefined>(undefined)

interface WatchedHubProps {
  readonly children: ComponentChildren
}

export const WatchedHub = ({ children }: WatchedHubProps) => {
  const fleet = useHubData('/api/admin/fleet', fleetSchema, 'fleet')
  const rollouts = useHubData('/api/admin/rollouts', rolloutsSchema, 'fleet')
  const questions = useHubData('/api/admin/questions', allQuestionsSchema, 'drafts')
  return <context.Provider value={{ fleet, rollouts, questions }}>{children}</context.Provider>
}

export function useWatched(): Watched {
  const found = useContext(context)
  if (!found) throw new Error('outside of the watched hub')
  return found
}
