import type { Condition } from '#contract/condition.ts'
import type { Guide } from '#contract/guide.ts'
import type { Step } from '#contract/step.ts'

/** One way from a step to another. */
export interface Edge {
  readonly from: string
  readonly to: string
  /** Path of the target from the step: `['next', 0, 'to']`. */
  readonly at: readonly (string | number)[]
  /** The only outcome that takes it; `undefined` when a condition alone decides. */
  readonly outcome: string | undefined
  readonly when: Condition | undefined
}

/** What one does on a step whose routes need no answer. */
const outcomeOfRoutes: Readonly<Partial<Record<Step['kind'], string>>> = {
  info: 'next',
  practice: 'next',
  checklist: 'have-all',
}

/** Every way out of a step, in the order in which they are written. */
export function edgesOf(from: string, step: Step): readonly Edge[] {
  const edges: Edge[] = []
  const lead = (to: string, at: Edge['at'], outcome?: string, when?: Condition) =>
    edges.push({ from, to, at, outcome, when })
  const routed = outcomeOfRoutes[step.kind]
  if ('next' in step)
    for (const [index, { when, to }] of step.next.entries())
      lead(to, ['next', index, 'to'], routed, when)
  if (step.kind === 'checklist') lead(step.ifMissing, ['ifMissing'], 'missing')
  if (step.kind === 'external') {
    for (const [index, { outcome, to }] of step.resume.entries())
      lead(to, ['resume', index, 'to'], outcome)
    lead(step.offline.to, ['offline', 'to'], 'offline')
  }
  return edges
}

/** The guide as a graph: edges by the step they leave. Targets that do not exist are kept. */
export type Flow = ReadonlyMap<string, readonly Edge[]>

export const flowOf = ({ steps }: Pick<Guide, 'steps'>): Flow =>
  new Map(Object.entries(steps).map(([id, step]) => [id, edgesOf(id, step)]))

/** Steps that can be come to from `from`, itself included, in the order met. */
export function reachableFrom(flow: Flow, from: string): ReadonlySet<string> {
  const reached = new Set(flow.has(from) ? [from] : [])
  for (const id of reached)
    for (const { to } of flow.get(id) ?? []) if (flow.has(to)) reached.add(to)
  return reached
}

/** The same graph with its arrows turned. */
export function reverseFlow(flow: Flow): Flow {
  const reversed = new Map<string, Edge[]>([...flow.keys()].map((id) => [id, []]))
  for (const edge of [...flow.values()].flat())
    reversed.get(edge.to)?.push({ ...edge, from: edge.to, to: edge.from })
  return reversed
}
